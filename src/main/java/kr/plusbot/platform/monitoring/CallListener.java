package kr.plusbot.platform.monitoring;

/** Hears of each call of Kakao's once it is answered. Each listener is a bean. Safe across threads. */
@FunctionalInterface
public interface CallListener {

    /** Called on the thread that writes the answer, so this must not wait. */
    void answered(AnsweredCall call);
}
