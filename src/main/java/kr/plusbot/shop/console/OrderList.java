package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import kr.plusbot.shop.order.BoardView;
import kr.plusbot.shop.order.Order;
import org.jspecify.annotations.Nullable;

/**
 * Orders, the oldest first, or in the order of their changes. Immutable.
 *
 * @param cursor what to ask with for later changes; absent where changes were not asked for
 */
record OrderList(
        @JsonProperty("cursor") @Nullable Long cursor,
        @JsonProperty("orders") List<OrderBody> orders) {

    static OrderList of(List<Order> orders) {
        return new OrderList(null, orders.stream().map(OrderBody::of).toList());
    }

    static OrderList of(BoardView view) {
        return new OrderList(
                view.cursor(), view.orders().stream().map(OrderBody::of).toList());
    }
}
