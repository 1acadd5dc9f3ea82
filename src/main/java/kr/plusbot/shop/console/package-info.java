/**
 * The shop's side: a small JSON API that lists orders and takes them from status to status.
 *
 * <p>Here belongs what the shop's own people and machines call. What a customer reads, and which status may follow which,
 * belongs to {@code shop.order}. Nothing here knows whose an order is. Start at {@link kr.plusbot.shop.console.OperatorResource}; who
 * gets in is decided in {@link kr.plusbot.shop.console.OperatorDoor}.
 */
@NullMarked
package kr.plusbot.shop.console;

import org.jspecify.annotations.NullMarked;
