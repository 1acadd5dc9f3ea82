package kr.plusbot.core.dispatch;

import java.util.concurrent.CompletableFuture;
import kr.plusbot.core.chat.Reply;

/** Is told when a message cannot be answered before the deadline, so that its answer is delivered in another way. */
@FunctionalInterface
public interface LateAnswerListener {

    /**
     * Called once, before the user reads that the answer comes later. The caller is the thread that watches all deadlines: it
     * must not be made to wait.
     *
     * @param answer still to come; never fails
     */
    void isLate(CompletableFuture<Reply> answer);
}
