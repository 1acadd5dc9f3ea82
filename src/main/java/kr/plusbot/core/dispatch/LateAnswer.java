package kr.plusbot.core.dispatch;

import java.util.concurrent.CompletableFuture;
import kr.plusbot.core.chat.Reply;

/** An answer that was announced, for the channel that can deliver it. Safe across threads. */
public interface LateAnswer {

    /** The answer, still to come; never fails. */
    CompletableFuture<Reply> answer();

    /** What the user reads as long as the answer is not there. */
    default Reply notYet() {
        return LateAnswers.NOT_YET;
    }

    /**
     * Asks for the one delivery that this answer may have. The channel asks right before it sends, once.
     *
     * @return whether the channel may send now; may take until the database is back; never fails. After true no other process
     *     delivers this answer, whatever becomes of this one
     */
    CompletableFuture<Boolean> claim();

    /** Tells that the delivery is over: taken, refused, or given up. */
    void delivered();
}
