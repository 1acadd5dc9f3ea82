package kr.plusbot.core.dispatch;

import java.util.concurrent.CompletableFuture;
import kr.plusbot.core.chat.Reply;

/** Hears how a run stands that does not end at once. The timer's thread calls, so nothing here waits. */
interface DeadlineListener {

    /** Nobody listens. */
    DeadlineListener NONE = answer -> {};

    /** The run takes long, and may be late. Not called for a run that ends before; called before {@link #isLate}, if at all. */
    default void isSlow(CompletableFuture<Reply> answer) {}

    /** The run is late: the user is told that the answer comes later. */
    void isLate(CompletableFuture<Reply> answer);
}
