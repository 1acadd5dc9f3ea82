package kr.plusbot.shop.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How many of one bot's orders the shop still has to do with. Immutable.
 *
 * @param counts by status; a status that no order has is absent
 * @param oldest when the longest waiting order that nobody has accepted was placed; empty when there is none
 */
record OpenOrders(Map<OrderStatus, Integer> counts, Optional<Instant> oldest) {

    static final OpenOrders NONE = new OpenOrders(Map.of(), Optional.empty());

    OpenOrders {
        counts = Map.copyOf(counts);
    }

    int count(OrderStatus status) {
        return counts.getOrDefault(status, 0);
    }

    /** How long the oldest order waits to be accepted; zero when there is none. */
    Duration waiting(Instant now) {
        return oldest.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
    }
}
