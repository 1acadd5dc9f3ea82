package kr.plusbot.core.chat;

import java.util.Optional;

/**
 * One thing that the bot can do in one answer. Implement it in one file; CDI finds it, nothing has to be registered.
 *
 * <p>Write plain blocking code: it runs on a thread of its own, and when it takes longer than Kakao waits, the user is
 * told so and fetches the answer later. One object serves all users at the same time, so keep no user's state in a field.
 * A command remembers nothing, so it works while the database is down; what has several steps is a {@link Dialogue}.
 */
public non-sealed interface Command extends Triggered {

    /**
     * The answer, if it lies in memory already; empty, as for most commands, if {@link #reply} has to be asked. This is asked
     * on the connection's own thread, so it must not wait for anything.
     */
    default Optional<Reply> known(IncomingMessage message) {
        return Optional.empty();
    }

    /**
     * Answers a message. Whatever this throws, the user reads an apology and the log tells why; throw for a broken bot,
     * and answer a slip of the user's or a foreign system's failure with an ordinary reply.
     *
     * @param message what the user sent; {@link IncomingMessage#argument} is what follows a prefix
     */
    Reply reply(IncomingMessage message) throws Exception;
}
