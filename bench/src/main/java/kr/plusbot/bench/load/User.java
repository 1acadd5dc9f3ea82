package kr.plusbot.bench.load;

/**
 * One who sends a call, waits for the answer, and sends the next. One object may stand for many users. Used by one thread.
 */
public interface User {

    /** What is sent next. */
    Call next();

    /** An answer has arrived, this long after its call was sent. It must be read before this method returns. */
    void answered(Answer answer, long nanos);

    /** The connection broke before the answer was there. */
    void failed();
}
