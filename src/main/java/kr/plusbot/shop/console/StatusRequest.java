package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import kr.plusbot.shop.order.OrderStatus;
import org.jspecify.annotations.Nullable;

/** The status that an order is to take. Immutable. */
record StatusRequest(@JsonProperty("status") @Nullable String status) {

    /** @throws kr.plusbot.platform.http.BadInput when there is no such status */
    OrderStatus toStatus() {
        return OrderQuery.status(status);
    }
}
