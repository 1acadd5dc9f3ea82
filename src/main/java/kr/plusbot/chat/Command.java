package kr.plusbot.chat;

import java.util.List;

/**
 * One thing that the bot can do. Implement it in one file; CDI finds it, nothing has to be registered.
 *
 * <p>Write plain blocking code: it runs on a thread of its own, and when it takes longer than Kakao waits, the user is
 * told so and fetches the answer later. One object serves all users at the same time, so keep no user's state in a field.
 */
public interface Command {

    /** What makes this command answer; at least one. No other command may have an equal one. */
    List<Trigger> triggers();

    /**
     * Answers a message. Whatever this throws, the user reads an apology and the log tells why; throw for a broken bot,
     * and answer a slip of the user's or a foreign system's failure with an ordinary reply.
     *
     * @param message what the user sent; {@link IncomingMessage#argument} is what follows a prefix
     */
    Reply reply(IncomingMessage message) throws Exception;

    /** How a user calls this command, as one Korean line of the help; empty when the help does not show it. */
    default String help() {
        return "";
    }

    /** The command's name in logs, from its class: {@code SongSearchCommand} is {@code song-search}. */
    default String name() {
        return CommandName.of(getClass());
    }
}
