package kr.plusbot.core.dispatch;

import java.time.Duration;

/**
 * Where and when a message came in. Immutable.
 *
 * @param channel the channel's name in the measures, such as {@code openbuilder}
 * @param nanos when the call arrived, as {@link System#nanoTime} told it
 * @param waited how long it waited until it was read; zero where that is not known
 */
public record Arrived(String channel, long nanos, Duration waited) {

    /** A message that was read at once. */
    public Arrived(String channel, long nanos) {
        this(channel, nanos, Duration.ZERO);
    }
}
