package kr.plusbot.core.chat;

import java.util.Optional;

/**
 * Answers texts that set off no command and no dialogue. Implement it in one file. CDI finds it. Safe across threads and replicas.
 */
public interface Fallback {

    /**
     * The answer to a user who is in no dialogue; without a keyboard it gets that of the beginning. It may be asked for again for the
     * same message, so this changes nothing.
     *
     * @param message a text
     * @return empty when this has none
     */
    Optional<Reply> answer(IncomingMessage message) throws Exception;

    /**
     * The answer to a user in a dialogue whose open step does not understand the text. The step waits, and its buttons stand below. It may
     * be asked for again for the same message, so this changes nothing.
     *
     * @param message a text
     * @return empty when this has none, or the text may have meant something else
     */
    default Optional<Reply> besides(IncomingMessage message) throws Exception {
        return Optional.empty();
    }

    /** Is told of a text that no fallback answers. It must not fail and not wait long. */
    default void notUnderstood(IncomingMessage message) {}
}
