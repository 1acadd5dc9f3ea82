package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import kr.plusbot.shop.order.Order;

/** Orders, the oldest first. Immutable. */
record OrderList(@JsonProperty("orders") List<OrderBody> orders) {

    static OrderList of(List<Order> orders) {
        return new OrderList(orders.stream().map(OrderBody::of).toList());
    }
}
