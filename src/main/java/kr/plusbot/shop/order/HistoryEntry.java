package kr.plusbot.shop.order;

import java.time.Instant;

/**
 * One step that an order has taken. Immutable.
 *
 * @param step from 1
 * @param status what the order had then
 * @param undone whether the step before was taken back
 * @param who took it; empty for the customer and for machines
 */
public record HistoryEntry(long step, OrderStatus status, boolean undone, String who, Instant at) {}
