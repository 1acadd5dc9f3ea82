package kr.plusbot.shop.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.plusbot.core.chat.Circumstance;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.shop.understanding.Dine;

/**
 * An order that a customer confirms. Immutable.
 *
 * @param cart the cart's id; one cart becomes one order, however often the customer confirms it
 * @param user the customer
 * @param lines at least one
 * @param memo what the shop should know; may be empty
 * @param photos addresses of photos for the shop
 * @param dine where the customer has it; empty when nobody asked
 * @param pickup how the customer gets it
 * @param test whether nobody is to make it
 */
public record NewOrder(
        UUID cart,
        UserId user,
        List<OrderLine> lines,
        String memo,
        List<String> photos,
        Optional<Dine> dine,
        String pickup,
        boolean test) {

    /** @throws IllegalArgumentException when there is nothing in it */
    public NewOrder {
        lines = List.copyOf(lines);
        photos = List.copyOf(photos);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an order needs a line");
        }
    }

    /** An order without photos that the shop is to make. */
    public NewOrder(UUID cart, UserId user, List<OrderLine> lines, String memo, String pickup) {
        this(cart, user, lines, memo, List.of(), Optional.empty(), pickup, false);
    }

    /** The order of the customer who confirms. */
    static NewOrder of(Draft draft, IncomingMessage confirmation) {
        return new NewOrder(
                draft.cart(),
                confirmation.user(),
                draft.orderLines(),
                draft.memo(),
                draft.photos(),
                Optional.ofNullable(draft.dine()),
                draft.pickup(),
                confirmation.is(Circumstance.TEST));
    }

    /** The order that this becomes when it is stored. */
    Order received(OrderId id, Instant now, long change) {
        return new Order(id, OrderStatus.RECEIVED, lines, memo, photos, dine, pickup, now, Progress.begun(now, change));
    }

    /** Whether that order has the same content. */
    boolean isSame(Order order) {
        return lines.equals(order.lines())
                && memo.equals(order.memo())
                && photos.equals(order.photos())
                && dine.equals(order.dine())
                && pickup.equals(order.pickup());
    }
}
