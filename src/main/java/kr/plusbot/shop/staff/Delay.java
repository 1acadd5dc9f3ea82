package kr.plusbot.shop.staff;

import java.time.Duration;
import java.time.Instant;
import kr.plusbot.platform.runtime.Clocks;

/**
 * How long passwords have to wait after wrong ones: three are free, then one second, doubled each time. Without state.
 */
final class Delay {

    /** Passwords that are tried without a wait. */
    static final int FREE = 3;

    /** In seconds. A shop opens at a certain hour, so nobody waits long. */
    static final int LONGEST = 32;

    /** After so long without a try, all is forgotten. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    private static final int DOUBLINGS = 5;

    private Delay() {}

    /**
     * In whole seconds; 0 when the next one may be tried.
     *
     * @param tried how many were tried in a row
     * @param last when the last one was; nobody waits once the clock was set back since
     */
    static int seconds(int tried, Instant last, Instant now) {
        boolean setBack = last.isAfter(Clocks.latest(now));
        if (tried < FREE || setBack) {
            return 0;
        }
        Instant next = last.plusSeconds(1L << Math.min(tried - FREE, DOUBLINGS));
        return next.isAfter(now) ? (int) Math.ceil(Duration.between(now, next).toMillis() / 1_000.0) : 0;
    }
}
