package kr.plusbot.shop.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.plusbot.shop.menu.Won;
import kr.plusbot.shop.understanding.Dine;

/**
 * An order that was placed. It does not name its customer, so nothing that shows an order can reveal them. Immutable.
 *
 * @param lines at least one
 * @param memo what the shop should know; may be empty
 * @param photos addresses of photos for the shop. Kakao's expire after about 20 days
 * @param dine where the customer has it; empty when nobody asked
 * @param pickup how the customer gets it
 * @param createdAt when it was placed
 * @param progress how far the shop is with it
 */
public record Order(
        OrderId id,
        OrderStatus status,
        List<OrderLine> lines,
        String memo,
        List<String> photos,
        Optional<Dine> dine,
        String pickup,
        Instant createdAt,
        Progress progress) {

    /** Copies the lists. */
    public Order {
        lines = List.copyOf(lines);
        photos = List.copyOf(photos);
    }

    /** An order with which the shop has done nothing yet. */
    public Order(
            OrderId id,
            OrderStatus status,
            List<OrderLine> lines,
            String memo,
            List<String> photos,
            Optional<Dine> dine,
            String pickup,
            Instant createdAt) {
        this(id, status, lines, memo, photos, dine, pickup, createdAt, Progress.begun(createdAt, 0));
    }

    /** The price of all lines together. */
    public Won total() {
        return OrderLine.total(lines);
    }

    Order at(OrderStatus newStatus, Progress newProgress) {
        return new Order(id, newStatus, lines, memo, photos, dine, pickup, createdAt, newProgress);
    }
}
