package kr.plusbot.platform.monitoring;

import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;

/**
 * How a call of Kakao's was answered, as far as the bot sees it. Immutable.
 *
 * @param bot the name of the bot that was called
 * @param channel the first part of the path, such as {@code openbuilder}
 * @param took from the arrival of the call's head to the last byte of the answer that was handed to the server
 * @param status the answer's; 0 when its body could not be written
 */
@Vetoed
public record AnsweredCall(String bot, String channel, Duration took, int status) {

    /** Kakao gives up after that (auto-reply manual, section 8; skill manual, section 2). */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int OK = 200;

    /** Whether Kakao counts it as a failure: no 200, no whole body, or too late. */
    public boolean failed() {
        return status != OK || took.compareTo(LONGEST) > 0;
    }
}
