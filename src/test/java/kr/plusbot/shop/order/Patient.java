package kr.plusbot.shop.order;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Transaction;

/**
 * Orders asked by somebody who asks again when the database takes too long, as it does on a busy machine.
 */
final class Patient implements Orders {

    private final Database database;
    private final Orders orders;

    Patient(Database database, Clock clock) {
        this.database = database;
        this.orders = new JdbcOrders(database, clock);
    }

    /** Places the order in a transaction of its own. */
    Order confirm(NewOrder order) throws DatabaseUnavailable {
        return insist(() -> database.call(handle -> orders.confirm(Database.transaction(handle), order)));
    }

    /** In a transaction of its own: a chat that keeps its conversations in memory has none to offer. */
    @Override
    public Order confirm(Transaction none, NewOrder order) throws DatabaseUnavailable {
        return confirm(order);
    }

    @Override
    public Optional<Order> ofCart(BotId bot, UUID cart) throws DatabaseUnavailable {
        return insist(() -> orders.ofCart(bot, cart));
    }

    @Override
    public List<Order> latest(UserId user, int most) throws DatabaseUnavailable {
        return insist(() -> orders.latest(user, most));
    }

    @Override
    public List<Order> since(BotId bot, Instant moment, Set<OrderStatus> statuses, boolean withTests)
            throws DatabaseUnavailable {
        return insist(() -> orders.since(bot, moment, statuses, withTests));
    }

    @Override
    public Optional<Order> advance(OrderId id, OrderStatus next) throws ForbiddenStatus, DatabaseUnavailable {
        return insist(() -> orders.advance(id, next), next, id);
    }

    @Override
    public Optional<Order> cancel(UserId user, OrderId id) throws ForbiddenStatus, DatabaseUnavailable {
        return insist(() -> orders.cancel(user, id), OrderStatus.CANCELLED, id);
    }

    /** A step that is forbidden at the second attempt, since it was taken at the first, was taken. */
    private Optional<Order> insist(Step step, OrderStatus next, OrderId id)
            throws ForbiddenStatus, DatabaseUnavailable {
        try {
            return step.take();
        } catch (DatabaseUnavailable e) {
            List<Order> taken = since(BotId.MAIN, Instant.EPOCH, Set.of(next)).stream()
                    .filter(order -> order.id().equals(id))
                    .toList();
            return taken.isEmpty() ? insist(step, next, id) : Optional.of(taken.get(0));
        }
    }

    /** Forgets all orders. */
    static void clear(Database database) throws DatabaseUnavailable {
        for (String table : List.of("order_history", "orders", "order_count", "counter_change", "notice")) {
            insist(() -> database.call(handle -> handle.execute("DELETE FROM " + table)));
        }
    }

    /** Asks until there is an answer. */
    static <T> T insist(Question<T> question) throws DatabaseUnavailable {
        return await().pollInSameThread()
                .ignoreExceptionsInstanceOf(DatabaseUnavailable.class)
                .until(question::ask, answer -> true);
    }

    private interface Step {
        Optional<Order> take() throws ForbiddenStatus, DatabaseUnavailable;
    }

    /** Something that may be asked again. */
    interface Question<T> {
        T ask() throws DatabaseUnavailable;
    }
}
