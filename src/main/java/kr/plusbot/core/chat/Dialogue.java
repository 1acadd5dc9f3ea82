package kr.plusbot.core.chat;

import java.util.List;

/**
 * Something that takes several messages, such as an order. Implement it in one file, step after step; CDI finds it.
 *
 * <p>The {@link Script} names the steps from top to bottom. What the user has said so far is a record of yours, kept in the
 * database between two messages: it survives a restart, and the next message may reach another replica. Going back
 * ({@code 이전}), leaving ({@code 취소}, {@code 처음으로}), a command in between and coming back after a silence work in every
 * dialogue without its help; where a step shows buttons, those of going back and leaving are put below them.
 *
 * <p>Messages of one user come one after the other. A step may still run twice for one message, when two replicas got it
 * at the same moment, so it only looks; what it has to change in the database it hands to {@link Next#end(Next.Closing,
 * String)}. The commit's answer may get lost, so that the user confirms again: a change needs a key by which the second
 * finds the first.
 *
 * @param <D> what the user has said so far; a record that Jackson can write and read
 */
public non-sealed interface Dialogue<D extends Record> extends Triggered {

    /** The steps. The same object each time. */
    Script<D> script();

    /**
     * Words on this dialogue's own buttons that stand among buttons which somebody else has named, such as the items of a shop:
     * none of those may be called so. Empty for most dialogues.
     */
    default List<String> ownWords() {
        return List.of();
    }

    /** What a user who comes back after a silence is asked before this goes on. */
    default String resumeQuestion() {
        return "하시던 것이 남아 있어요. 이어서 하시겠어요?";
    }
}
