package kr.plusbot.shop.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;

/**
 * Takes orders from status to status, within a transaction. Of two who take a step at the same time, one does: an order is changed
 * only in the version that was looked at. Without state.
 */
@Singleton
final class OrderSteps {

    private final OrderNews news;

    @Inject
    OrderSteps(OrderNews news) {
        this.news = news;
    }

    /** Tells nobody. */
    OrderSteps() {
        this(OrderNews.NONE);
    }

    /** Does this in a transaction of its own. */
    static Optional<Order> within(Database database, BotId bot, Work work) throws ForbiddenStatus, DatabaseUnavailable {
        try {
            return database.<Optional<Order>, Exception>call(handle -> work.take(new OrderTables(handle, bot)));
        } catch (ForbiddenStatus | DatabaseUnavailable | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("an order cannot be changed", e);
        }
    }

    /** What is done with an order; empty when there is no such order. */
    interface Work {
        Optional<Order> take(OrderTables tables) throws Exception;
    }

    /** An order was placed. */
    void placed(OrderTables tables, Order order) throws Exception {
        news.awaitShop(tables, order);
    }

    /** A step of the shop's. */
    Optional<Order> take(OrderTables tables, OrderId id, ShopStep step, Instant now) throws Exception {
        Optional<Order> found = tables.rows().find(id);
        if (found.isEmpty()) {
            return found;
        }
        Order order = found.get();
        if (!order.status().next().contains(step.to()) || isStale(order, step.version())) {
            throw new ForbiddenStatus(order, step.to());
        }
        Progress progress = order.progress().after(step, order.status(), tables.nextChange(), now);
        Order taken = replace(tables, order, order.at(step.to(), progress), false, step.who());
        news.tell(tables, taken, order.status());
        return Optional.of(taken);
    }

    /** Takes the shop's last step back. */
    Optional<Order> undo(OrderTables tables, OrderId id, OptionalLong version, String who, Instant now)
            throws Exception {
        Optional<Order> found = tables.rows().find(id);
        if (found.isEmpty()) {
            return found;
        }
        Order order = found.get();
        if (!order.progress().isUndoable(now) || isStale(order, version)) {
            throw new ForbiddenStatus(order, "its last step cannot be taken back");
        }
        OrderStatus back = order.progress().undoTo().orElseThrow();
        Order before = order.at(back, order.progress().undone(back, tables.nextChange(), now));
        news.withdraw(tables, order, order.progress().version());
        Order undone = replace(tables, order, before, true, who);
        if (back == OrderStatus.RECEIVED) {
            news.awaitShop(tables, undone);
        }
        return Optional.of(undone);
    }

    /** The customer's cancelling. */
    Order cancel(OrderTables tables, Order order, Instant now) throws Exception {
        if (!order.status().canBeCancelledByCustomer()) {
            throw new ForbiddenStatus(order, OrderStatus.CANCELLED);
        }
        Progress progress = order.progress().cancelledByCustomer(tables.nextChange(), now);
        news.withdraw(tables, order, 0);
        return replace(tables, order, order.at(OrderStatus.CANCELLED, progress), false, "");
    }

    /** Has the customer of an order that is ready told at once; the step to it can no longer be taken back. */
    Optional<Order> call(OrderTables tables, OrderId id, Instant now) throws Exception {
        Optional<Order> found = tables.rows().find(id);
        if (found.isPresent() && found.get().status() != OrderStatus.READY) {
            throw new ForbiddenStatus(found.get(), "its customer cannot be called");
        }
        if (found.isPresent()) {
            Order called =
                    found.get().at(OrderStatus.READY, found.get().progress().settled(tables.nextChange()));
            tables.settle(called);
            news.call(tables, called, now);
            return Optional.of(called);
        }
        return found;
    }

    /** Notes that the shop has seen a cancellation. */
    Optional<Order> acknowledge(OrderTables tables, OrderId id) {
        Optional<Order> found =
                tables.rows().find(id).filter(order -> !order.progress().seen());
        if (found.isEmpty()) {
            return tables.rows().find(id);
        }
        tables.settle(
                found.get().at(OrderStatus.CANCELLED, found.get().progress().settled(tables.nextChange())));
        return tables.rows().find(id);
    }

    private static boolean isStale(Order order, OptionalLong version) {
        return version.isPresent() && version.getAsLong() != order.progress().version();
    }

    private static Order replace(OrderTables tables, Order from, Order to, boolean undone, String who)
            throws ForbiddenStatus {
        if (!tables.replace(from, to)) {
            throw new ForbiddenStatus(tables.rows().find(from.id()).orElse(from), to.status());
        }
        tables.history().note(to, undone, who);
        return to;
    }
}
