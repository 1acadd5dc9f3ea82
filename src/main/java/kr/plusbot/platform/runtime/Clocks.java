package kr.plusbot.platform.runtime;

import java.time.Duration;
import java.time.Instant;

/**
 * The clocks of the replicas, which differ a little, and which somebody may set back. What was stored later than they can differ was
 * stored before a clock was set back. Without state.
 */
public final class Clocks {

    private static final Duration DIFFER = Duration.ofMinutes(1);

    private Clocks() {}

    /** The last moment that another clock may tell now. */
    public static Instant latest(Instant now) {
        return now.plus(DIFFER);
    }
}
