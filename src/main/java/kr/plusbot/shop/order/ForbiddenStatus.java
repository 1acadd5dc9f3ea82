package kr.plusbot.shop.order;

/** A state that an order cannot take now. */
public final class ForbiddenStatus extends Exception {

    private final OrderStatus status;

    /** @param status the order's own state */
    ForbiddenStatus(OrderId id, OrderStatus status, OrderStatus next) {
        super("%s of %s is %s and cannot become %s".formatted(id.number(), id.date(), status, next));
        this.status = status;
    }

    /** The state in which the order is. */
    OrderStatus status() {
        return status;
    }
}
