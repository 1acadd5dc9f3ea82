package kr.plusbot.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where a dialogue goes on. Immutable.
 *
 * @param step the step to ask next; null to stay, or at the end
 * @param data what the user has said so far; null to leave it as it is, or at the end
 * @param hint shown above the question; null when there is nothing to add
 * @param end the last reply; null when the dialogue goes on
 * @param <D> what the user has said so far
 */
public record Next<D extends Record>(
        @Nullable String step,
        @Nullable D data,
        @Nullable String hint,
        @Nullable Reply end) {

    /** Asks another step, or the same one about other data. */
    public static <D extends Record> Next<D> step(String step, D data) {
        return new Next<>(step, data, null, null);
    }

    /** Asks the same step again under a line that says what is expected. */
    public static <D extends Record> Next<D> again(String hint) {
        return new Next<>(null, null, hint, null);
    }

    /** Ends the dialogue. */
    public static <D extends Record> Next<D> end(Reply reply) {
        return new Next<>(null, null, null, reply);
    }

    /** This, with a line above the question. */
    public Next<D> withHint(String newHint) {
        return new Next<>(step, data, newHint, end);
    }
}
