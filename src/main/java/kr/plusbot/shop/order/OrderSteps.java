package kr.plusbot.shop.order;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes orders from status to status, within a transaction. Of two who take a step at the same time, one does: an order is changed
 * only in the version that was looked at. Without state.
 */
@Singleton
final class OrderSteps {

    /** A step of the shop's. */
    Optional<Order> take(OrderTables tables, OrderId id, ShopStep step, Instant now) throws ForbiddenStatus {
        Optional<Order> found = tables.find(id);
        if (found.isEmpty()) {
            return found;
        }
        Order order = found.get();
        if (!order.status().next().contains(step.to()) || isStale(order, step.version())) {
            throw new ForbiddenStatus(order, step.to());
        }
        Progress progress = order.progress().after(step, order.status(), tables.nextChange(), now);
        return Optional.of(replace(tables, order, order.at(step.to(), progress), false, step.who()));
    }

    /** Takes the shop's last step back. */
    Optional<Order> undo(OrderTables tables, OrderId id, OptionalLong version, String who, Instant now)
            throws ForbiddenStatus {
        Optional<Order> found = tables.find(id);
        if (found.isEmpty()) {
            return found;
        }
        Order order = found.get();
        if (!order.progress().isUndoable(now) || isStale(order, version)) {
            throw new ForbiddenStatus(order, "its last step cannot be taken back");
        }
        OrderStatus back = order.progress().undoTo().orElseThrow();
        Order before = order.at(back, order.progress().undone(back, tables.nextChange(), now));
        return Optional.of(replace(tables, order, before, true, who));
    }

    /** The customer's cancelling. */
    Order cancel(OrderTables tables, Order order, Instant now) throws ForbiddenStatus {
        if (!order.status().canBeCancelledByCustomer()) {
            throw new ForbiddenStatus(order, OrderStatus.CANCELLED);
        }
        Progress progress = order.progress().cancelledByCustomer(tables.nextChange(), now);
        return replace(tables, order, order.at(OrderStatus.CANCELLED, progress), false, "");
    }

    /** Notes that the shop has seen a cancellation. */
    Optional<Order> acknowledge(OrderTables tables, OrderId id) {
        Optional<Order> found =
                tables.find(id).filter(order -> !order.progress().seen());
        if (found.isEmpty()) {
            return tables.find(id);
        }
        Order order = found.get();
        tables.acknowledge(id, tables.nextChange());
        return tables.find(order.id());
    }

    private static boolean isStale(Order order, OptionalLong version) {
        return version.isPresent() && version.getAsLong() != order.progress().version();
    }

    private static Order replace(OrderTables tables, Order from, Order to, boolean undone, String who)
            throws ForbiddenStatus {
        if (!tables.replace(from, to)) {
            throw new ForbiddenStatus(tables.find(from.id()).orElse(from), to.status());
        }
        tables.note(to, undone, who);
        return to;
    }
}
