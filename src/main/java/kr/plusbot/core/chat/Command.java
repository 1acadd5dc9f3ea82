package kr.plusbot.core.chat;

import java.util.Optional;

/**
 * One thing that the bot can do in one answer. Implement it in one file. CDI finds it, and you register it nowhere.
 *
 * <p>Write plain blocking code: it runs on a thread of its own. When it takes longer than Kakao waits, the user is told
 * so and fetches the answer later. One object serves all users at the same time, so do not keep a user's data in a
 * field. A command works while the database is down, unless it reads tables of its own. To a user in the middle of a
 * dialogue the bot adds that the dialogue waits, and the buttons of its step. Something with several steps is a {@link Dialogue}.
 */
public non-sealed interface Command extends Triggered {

    /**
     * The answer, if it is in memory already; empty when {@link #reply} must give it, as for most commands. This runs
     * on the connection's own thread, so it must not wait for anything.
     */
    default Optional<Reply> known(IncomingMessage message) {
        return Optional.empty();
    }

    /**
     * Whether the answer waits for a system that is not the bot's own. While Kakao's calls fail too often such a command is
     * not run: the user is asked to try again a little later.
     */
    default boolean isSlow() {
        return false;
    }

    /**
     * Whether the same message may be answered again when the process was stopped while it worked on it: then nothing changes by
     * that, and the answer is as good. Otherwise the user reads that the answer is lost.
     */
    default boolean repeatable() {
        return false;
    }

    /**
     * Answers a message. When this throws, the user reads an apology and the log tells why. Throw only when the bot
     * itself is broken. Answer a user's mistake, or the failure of another system, with an ordinary reply.
     *
     * @param message what the user sent; {@link IncomingMessage#argument} is what follows a prefix
     */
    Reply reply(IncomingMessage message) throws Exception;
}
