package kr.plusbot.tools.simulator;

/** A file that is no conversation. Its message is short, in lower case, and repeats nothing of the file. */
public final class WrongChatFile extends Exception {

    /** @param line where it goes wrong, counted from 1; 0 when that cannot be said */
    WrongChatFile(int line) {
        super(line > 0 ? "not a conversation, see line " + line : "not a conversation");
    }
}
