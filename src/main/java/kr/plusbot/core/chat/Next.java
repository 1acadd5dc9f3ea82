package kr.plusbot.core.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where a dialogue goes on. Immutable.
 *
 * @param step the step to ask next; null to stay, or at the end
 * @param data what the user has said so far; null to leave it as it is, or at the end
 * @param hint shown above the question; null when there is nothing to add
 * @param end the last reply; null when the dialogue goes on, or its closing says it
 * @param closing the last thing that the dialogue does; null when there is none
 * @param <D> what the user has said so far
 */
public record Next<D extends Record>(
        @Nullable String step,
        @Nullable D data,
        @Nullable String hint,
        @Nullable Reply end,
        @Nullable Closing closing) {

    /** Asks another step, or the same one about other data. */
    public static <D extends Record> Next<D> step(String step, D data) {
        return new Next<>(step, data, null, null, null);
    }

    /** Asks the same step again under a line that says what is expected. */
    public static <D extends Record> Next<D> again(String hint) {
        return new Next<>(null, null, hint, null, null);
    }

    /** Ends the dialogue. */
    public static <D extends Record> Next<D> end(Reply reply) {
        return new Next<>(null, null, null, reply, null);
    }

    /**
     * Ends the dialogue by a change in the database.
     *
     * @param inDoubt shown above the open step's question when the database does not say whether it was made
     */
    public static <D extends Record> Next<D> end(Closing closing, String inDoubt) {
        return new Next<>(null, null, inDoubt, null, closing);
    }

    /** This, with a line above the question. */
    public Next<D> withHint(String newHint) {
        return new Next<>(step, data, newHint, end, closing);
    }

    /** What it changes in the database is kept together with the dialogue's end, or not at all. */
    @FunctionalInterface
    public interface Closing {
        /** The last reply. */
        Reply close() throws Exception;
    }
}
