/**
 * The shop's side: a small JSON API for its machines, and the page behind the counter.
 *
 * <p>Here belongs what the shop's own people and machines call. What a customer reads, and which status may follow
 * which, belongs to {@code shop.order}. Nothing here knows which customer placed an order. Start at {@link
 * kr.plusbot.shop.console.OperatorResource}. {@link kr.plusbot.shop.console.OperatorDoor} decides who may call.
 */
@NullMarked
package kr.plusbot.shop.console;

import org.jspecify.annotations.NullMarked;
