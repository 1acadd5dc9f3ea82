package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import kr.plusbot.shop.order.Order;
import kr.plusbot.shop.order.OrderLine;
import kr.plusbot.shop.order.Progress;
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
 * @param version counts the order's steps, from 1
 * @param changedAt when it got its status, in ISO-8601, UTC
 * @param minutes in how many minutes the shop said it would be ready; absent when it did not say
 * @param expectedAt when that is, in ISO-8601, UTC; absent when the shop did not say
 * @param reason why the shop did not make it; absent when it did not say
 * @param acknowledged false while a cancellation by the customer waits for the shop to acknowledge it; else absent
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
        @JsonProperty("createdAt") String createdAt,
        @JsonProperty("version") long version,
        @JsonProperty("changedAt") String changedAt,
        @JsonProperty("minutes") @Nullable Integer minutes,
        @JsonProperty("expectedAt") @Nullable String expectedAt,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("acknowledged") @Nullable Boolean acknowledged) {

    static OrderBody of(Order order) {
        Progress progress = order.progress();
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
                order.createdAt().toString(),
                progress.version(),
                progress.since().toString(),
                progress.minutes().isPresent() ? progress.minutes().getAsInt() : null,
                progress.expected().map(Instant::toString).orElse(null),
                progress.reason().isEmpty() ? null : progress.reason(),
                progress.seen() ? null : false);
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
