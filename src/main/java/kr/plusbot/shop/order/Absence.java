package kr.plusbot.shop.order;

import java.time.Instant;

/**
 * What was missed while nobody looked at the board. Immutable.
 *
 * @param turnedAway how many times a customer was told that no orders are taken; one who tries again counts again
 * @param since when the board had been seen for the last time
 */
public record Absence(long turnedAway, Instant since) {}
