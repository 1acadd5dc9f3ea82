package kr.plusbot.tools.event;

/** A call that Kakao does not take. Its message is one or two polite Korean sentences that tell what to mend. */
public final class WrongTalk extends Exception {

    private final int status;

    WrongTalk(int status, String what) {
        super(what);
        this.status = status;
    }

    /** By which it is refused. */
    public int status() {
        return status;
    }
}
