/**
 * Orders in chat: the dialogue from the first question to the order's number, and the orders that were placed.
 *
 * <p>Here belongs what a shop's customer reads and says, and the orders' SQL. What the shop does with an order belongs
 * to {@code shop.console}, which asks {@link kr.plusbot.shop.order.Orders}. Start at {@code OrderDialogue}. {@code
 * JdbcOrders} makes one order of one cart.
 */
@NullMarked
package kr.plusbot.shop.order;

import org.jspecify.annotations.NullMarked;
