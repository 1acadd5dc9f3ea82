package kr.plusbot.kakao.event;

import java.time.Duration;

/** What is known of a call after it was made. */
sealed interface TalkAnswer {

    /** Kakao has taken it. */
    record Accepted(String task) implements TalkAnswer {}

    /**
     * It has surely changed nothing.
     *
     * @param pause before it is made again
     */
    record Refused(String why, Duration pause) implements TalkAnswer {}

    /** It may have arrived. */
    record Lost(String why) implements TalkAnswer {}
}
