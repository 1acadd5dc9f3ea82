package kr.plusbot.shop.order;

import java.time.Instant;
import java.util.List;
import kr.plusbot.shop.menu.Won;

/**
 * An order that was placed. It does not name its customer, so nothing that shows an order can reveal them. Immutable.
 *
 * @param lines at least one
 * @param memo what the shop should know; may be empty
 * @param pickup how the customer gets it
 * @param createdAt when it was placed
 */
public record Order(
        OrderId id, OrderStatus status, List<OrderLine> lines, String memo, String pickup, Instant createdAt) {

    /** Copies the list. */
    public Order {
        lines = List.copyOf(lines);
    }

    /** The price of all lines together. */
    public Won total() {
        return OrderLine.total(lines);
    }

    Order at(OrderStatus newStatus) {
        return new Order(id, newStatus, lines, memo, pickup, createdAt);
    }
}
