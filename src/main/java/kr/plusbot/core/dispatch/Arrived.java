package kr.plusbot.core.dispatch;

/**
 * Where and when a message came in. Immutable.
 *
 * @param channel the channel's name in the measures, such as {@code openbuilder}
 * @param nanos when the call arrived, as {@link System#nanoTime} told it
 */
public record Arrived(String channel, long nanos) {}
