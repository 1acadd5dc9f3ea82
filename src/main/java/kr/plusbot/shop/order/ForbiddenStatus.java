package kr.plusbot.shop.order;

/** A status that an order cannot take now. */
public final class ForbiddenStatus extends Exception {

    private final OrderStatus status;

    /** @param status the order's own status */
    ForbiddenStatus(OrderId id, OrderStatus status, OrderStatus next) {
        super("%s of %s is %s and cannot become %s".formatted(id.number(), id.date(), status, next));
        this.status = status;
    }

    /** The status that the order has. */
    OrderStatus status() {
        return status;
    }
}
