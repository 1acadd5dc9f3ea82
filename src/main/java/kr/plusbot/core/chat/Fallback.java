package kr.plusbot.core.chat;

import java.util.Optional;

/**
 * Answers texts that set off no command and no dialogue, of users who are in no dialogue. Implement it in one file. CDI finds it. Safe
 * across threads and replicas.
 */
public interface Fallback {

    /**
     * The answer; without a keyboard it gets that of the beginning. It may be asked for again for the same message, so this changes
     * nothing.
     *
     * @param message a text
     * @return empty when this has none
     */
    Optional<Reply> answer(IncomingMessage message) throws Exception;

    /** Is told of a text that no fallback answers. It must not fail and not wait long. */
    default void notUnderstood(IncomingMessage message) {}
}
