package kr.plusbot.core.chat;

import java.util.List;
import java.util.Optional;

/**
 * Something that takes several messages, such as an order. Implement it in one file, step after step. CDI finds it.
 *
 * <p>The {@link Script} names the steps from top to bottom. A record of yours holds what the user has said so far. The
 * database stores it between two messages, so it survives a restart, and the next message may reach another replica.
 * Going back ({@code 이전}), leaving ({@code 취소}, {@code 처음으로}), a command in between and coming back after a silence
 * work in every dialogue. When a step shows buttons, the buttons for going back and leaving are added below them.
 *
 * <p>Messages of one user come one after the other. A step may still run twice for one message, when two replicas got
 * it at the same moment. So a step only reads; it hands a change of the database to {@link Next#end(Next.Closing,
 * String)}. The answer to a commit may get lost, and then the user confirms again. So a change needs a key by which the
 * second one finds the first.
 *
 * @param <D> what the user has said so far; a record that Jackson can write and read
 */
public non-sealed interface Dialogue<D extends Record> extends Triggered {

    /** The steps; the same object each time. */
    Script<D> script();

    /**
     * Where the dialogue begins with a text that no trigger waits for; empty when the text is not meant for it. Asked only while no
     * dialogue is open.
     */
    default Optional<Next<D>> hear(IncomingMessage message) throws Exception {
        return Optional.empty();
    }

    /**
     * This dialogue's own words on buttons that stand among buttons of others, such as the items of a shop. None of those
     * may have such a name. Empty for most dialogues.
     */
    default List<String> ownWords() {
        return List.of();
    }

    /** The line that a command's answer carries while this dialogue waits for the user's own. */
    default String waitingLine() {
        return "하시던 것은 그대로 있으니 이어서 답해 주세요.";
    }

    /** The line above another dialogue's first question, where that one takes this one's place. */
    default String droppedLine() {
        return "하시던 것은 그만두었어요.";
    }

    /** The question to a user who comes back after a silence, before the dialogue goes on. */
    default String resumeQuestion() {
        return "하시던 것이 남아 있어요. 이어서 하시겠어요?";
    }
}
