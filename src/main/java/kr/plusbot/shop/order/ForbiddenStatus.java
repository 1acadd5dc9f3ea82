package kr.plusbot.shop.order;

/** A step that an order cannot take now: it does not follow, or somebody else was faster. */
public final class ForbiddenStatus extends Exception {

    private final transient Order order;

    /** @param order as it is now */
    ForbiddenStatus(Order order, OrderStatus next) {
        this(order, "cannot become " + next);
    }

    /** @param what cannot be, such as {@code cannot become READY} */
    ForbiddenStatus(Order order, String what) {
        super("%s of %s is %s and %s".formatted(order.id().number(), order.id().date(), order.status(), what));
        this.order = order;
    }

    /** The order as it is now. */
    public Order order() {
        return order;
    }

    /** The status that the order has. */
    OrderStatus status() {
        return order.status();
    }
}
