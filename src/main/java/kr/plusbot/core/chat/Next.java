package kr.plusbot.core.chat;

import java.util.List;
import java.util.Optional;
import kr.plusbot.platform.runtime.Transaction;

/**
 * Where a dialogue goes on: to the same step again, to a step, or to its end, with a change in the database or without.
 * Immutable.
 *
 * @param <D> what the user has said so far
 */
public sealed interface Next<D extends Record> {

    /** Asks another step, or the same one about other data. */
    static <D extends Record> Next<D> step(String step, D data) {
        return new GoTo<>(step, data, "");
    }

    /** Asks the same step again under a line that says what is expected. */
    static <D extends Record> Next<D> again(String hint) {
        return new Again<>(hint, Optional.empty());
    }

    /** Asks which of these answers the user means, before the step goes on. */
    static <D extends Record> Next<D> which(List<String> answers) {
        return new Again<>("혹시 " + String.join("인가요, ", answers) + "인가요?", Optional.of(new Keyboard(answers)));
    }

    /** Ends the dialogue. */
    static <D extends Record> Next<D> end(Reply reply) {
        return new End<>(reply);
    }

    /**
     * Ends the dialogue by a change in the database.
     *
     * @param inDoubt the line above the open step's question when the database does not say whether the change was made
     */
    static <D extends Record> Next<D> end(Closing closing, String inDoubt) {
        return new EndWithChange<>(closing, inDoubt);
    }

    /** This with a line above the question; the same when nothing is asked. */
    default Next<D> withHint(String hint) {
        return this;
    }

    /** Calls the method for this kind. */
    <A> A follow(Kinds<D, A> kinds) throws Exception;

    /** The change at a dialogue's end. */
    @FunctionalInterface
    interface Closing {
        /**
         * Makes the change. It is kept together with the dialogue's end, or not at all.
         *
         * @param transaction the transaction in which to make the change; it ends after this returns
         * @return the last reply
         */
        Reply close(Transaction transaction) throws Exception;
    }

    /** One method for each kind. */
    interface Kinds<D extends Record, A> {

        /** The same step again, under this line; with buttons, the line and they stand for its question. */
        A again(String hint, Optional<Keyboard> buttons) throws Exception;

        /** A step, under this line; the line may be empty. */
        A goTo(String step, D data, String hint) throws Exception;

        /** The end. */
        A end(Reply reply) throws Exception;

        /** The end with a change; the line is for an end in doubt. */
        A end(Closing closing, String inDoubt) throws Exception;
    }

    /** The same step again. */
    record Again<D extends Record>(String hint, Optional<Keyboard> buttons) implements Next<D> {

        @Override
        public Next<D> withHint(String newHint) {
            return new Again<>(newHint, buttons);
        }

        @Override
        public <A> A follow(Kinds<D, A> kinds) throws Exception {
            return kinds.again(hint, buttons);
        }
    }

    /** A step. */
    record GoTo<D extends Record>(String step, D data, String hint) implements Next<D> {

        @Override
        public Next<D> withHint(String newHint) {
            return new GoTo<>(step, data, newHint);
        }

        @Override
        public <A> A follow(Kinds<D, A> kinds) throws Exception {
            return kinds.goTo(step, data, hint);
        }
    }

    /** The end. */
    record End<D extends Record>(Reply reply) implements Next<D> {

        @Override
        public <A> A follow(Kinds<D, A> kinds) throws Exception {
            return kinds.end(reply);
        }
    }

    /** The end with a change that commits together with the conversation. */
    record EndWithChange<D extends Record>(Closing closing, String inDoubt) implements Next<D> {

        @Override
        public <A> A follow(Kinds<D, A> kinds) throws Exception {
            return kinds.end(closing, inDoubt);
        }
    }
}
