package kr.plusbot.shop.order;

import java.util.List;

/**
 * Orders as they are at one moment. Immutable.
 *
 * @param cursor the number of the bot's latest change; whatever has a greater one is not in it
 * @param orders in the order that the method says
 */
public record BoardView(long cursor, List<Order> orders) {

    /** Copies the list. */
    public BoardView {
        orders = List.copyOf(orders);
    }
}
