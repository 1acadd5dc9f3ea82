package kr.plusbot.operator;

import com.fasterxml.jackson.annotation.JsonProperty;
import kr.plusbot.order.OrderStatus;
import org.jspecify.annotations.Nullable;

/** The state that an order is to take. Immutable. */
record StatusRequest(@JsonProperty("status") @Nullable String status) {

    /** @throws kr.plusbot.http.BadInput when there is no such state */
    OrderStatus toStatus() {
        return OrderQuery.status(status);
    }
}
