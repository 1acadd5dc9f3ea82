package kr.plusbot.core.dispatch;

/** Hears that a message cannot be answered before the deadline, so that its answer can be delivered in another way. */
@FunctionalInterface
public interface LateAnswerListener {

    /**
     * Called once, before the user reads that the answer comes later. The thread that watches all deadlines calls this,
     * so this must not wait.
     */
    void isLate(LateAnswer answer);
}
