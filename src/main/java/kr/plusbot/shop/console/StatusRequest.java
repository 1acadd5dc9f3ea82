package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalInt;
import java.util.OptionalLong;
import kr.plusbot.platform.http.BadInput;
import kr.plusbot.shop.order.ShopStep;
import org.jspecify.annotations.Nullable;

/**
 * The status that an order is to take. Immutable.
 *
 * @param minutes in how many minutes it will be ready, 1 to 180; only with {@code ACCEPTED}
 * @param reason why it is not made, as the customer reads it; only with {@code REJECTED} or {@code CANCELLED}
 * @param version the version that the caller has seen; absent takes the step whatever happened meanwhile
 */
record StatusRequest(
        @JsonProperty("status") @Nullable String status,
        @JsonProperty("minutes") @Nullable Integer minutes,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("version") @Nullable Long version) {

    /** @throws BadInput when there is no such status, or the rest does not belong to it */
    ShopStep toStep() {
        var next = OrderQuery.status(status);
        try {
            return new ShopStep(
                    next,
                    minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes),
                    reason == null ? "" : reason,
                    OrderQuery.version(version),
                    "");
        } catch (IllegalArgumentException e) {
            throw new BadInput(minutes == null ? "reason is invalid" : "minutes is invalid");
        }
    }

    /** The version of a call that takes the last step back. */
    record Version(@JsonProperty("version") @Nullable Long version) {

        OptionalLong seen() {
            return OrderQuery.version(version);
        }
    }
}
