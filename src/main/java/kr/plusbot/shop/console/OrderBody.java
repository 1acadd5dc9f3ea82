package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import kr.plusbot.shop.order.Order;
import kr.plusbot.shop.order.OrderLine;
import kr.plusbot.shop.understanding.Dine;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop sees it. Immutable.
 *
 * @param date the day in Seoul
 * @param total in won
 * @param memo absent when there is none
 * @param dine 포장 or 매장; absent when nobody asked the customer
 * @param test true for an order that nobody is to make; else absent
 * @param photos addresses, absent when there are none; Kakao's expire after about 20 days
 * @param createdAt in ISO-8601, UTC
 */
record OrderBody(
        @JsonProperty("date") String date,
        @JsonProperty("number") String number,
        @JsonProperty("status") String status,
        @JsonProperty("total") long total,
        @JsonProperty("items") List<Item> items,
        @JsonProperty("memo") @Nullable String memo,
        @JsonProperty("photos") @Nullable List<String> photos,
        @JsonProperty("dine") @Nullable String dine,
        @JsonProperty("pickup") String pickup,
        @JsonProperty("test") @Nullable Boolean test,
        @JsonProperty("createdAt") String createdAt) {

    static OrderBody of(Order order) {
        return new OrderBody(
                order.id().date().toString(),
                order.id().number(),
                order.status().name(),
                order.total().amount(),
                order.lines().stream().map(Item::of).toList(),
                order.memo().isEmpty() ? null : order.memo(),
                order.photos().isEmpty() ? null : order.photos(),
                order.dine().map(Dine::label).orElse(null),
                order.pickup(),
                order.id().isTest() ? true : null,
                order.createdAt().toString());
    }

    /**
     * One item of the order, with its quantity.
     *
     * @param price of one, options included, in won
     */
    record Item(
            @JsonProperty("name") String name,
            @JsonProperty("options") List<String> options,
            @JsonProperty("quantity") int quantity,
            @JsonProperty("price") long price) {

        private static Item of(OrderLine line) {
            return new Item(
                    line.name(), line.options(), line.quantity(), line.price().amount());
        }
    }
}
