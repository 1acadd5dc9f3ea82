package kr.plusbot.kakao.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Stops calls while Kakao fails: after five failures in a row for half a minute, then one call tries. Nothing is lost by waiting;
 * the rows stay. Safe across threads.
 */
final class Breaker {

    private static final int FAILURES = 5;
    private static final Duration OPEN = Duration.ofSeconds(30);

    private final Clock clock;

    /** Guarded by this. */
    private int inARow;

    /** Guarded by this. */
    private Instant opens = Instant.MIN;

    Breaker(Clock clock) {
        this.clock = clock;
    }

    /** Whether no call may be made now. */
    synchronized boolean stops() {
        return clock.instant().isBefore(opens);
    }

    /** Whether Kakao fails, and the next call only tries whether it still does. */
    synchronized boolean isTried() {
        return inARow >= FAILURES;
    }

    /** A call is made; one that tries makes the others wait. */
    synchronized void begins() {
        if (inARow >= FAILURES) {
            opens = clock.instant().plus(OPEN);
        }
    }

    synchronized void succeeded() {
        inARow = 0;
        opens = Instant.MIN;
    }

    synchronized void failed() {
        inARow++;
        if (inARow >= FAILURES) {
            opens = clock.instant().plus(OPEN);
        }
    }
}
