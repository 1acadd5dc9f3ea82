package kr.plusbot.shop.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.PersonalData;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Transaction;

/**
 * Orders in the database. A method that is given no transaction is one.
 *
 * <p>One order of one cart: the cart is unique in the table. Numbers that follow each other: the day's count stays locked
 * from the moment a number is taken until its order is there for all to see. One of two operators: see {@link OrderSteps}.
 */
@Singleton
final class JdbcOrders implements Orders, PersonalData {

    /** The most orders in one answer. A caller that wants more asks again with the moment of the last one. */
    private static final int MOST = 500;

    /** For a customer who looks for their order, or complains. */
    private static final Duration LINKED = Duration.ofDays(90);

    /** Records of contracts and payments (e-commerce act of Korea, decree, article 6). */
    private static final Period KEPT = Period.ofYears(5);

    private final Database database;
    private final OrderSteps steps;
    private final Clock clock;

    @Inject
    JdbcOrders(Database database, OrderSteps steps, Clock clock) {
        this.database = database;
        this.steps = steps;
        this.clock = clock;
    }

    /** Tells nobody what becomes of an order. */
    JdbcOrders(Database database, Clock clock) {
        this(database, new OrderSteps(), clock);
    }

    @Override
    public Order confirm(Transaction transaction, NewOrder order) throws DatabaseUnavailable {
        String lines = OrderLines.write(order.lines());
        try {
            return database.<Order, Exception>within(
                    transaction,
                    handle -> place(new OrderTables(handle, order.user().bot()), order, lines));
        } catch (DatabaseUnavailable | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("an order cannot be placed", e);
        }
    }

    private Order place(OrderTables tables, NewOrder order, String lines) throws Exception {
        Instant now = now();
        LocalDate today = LocalDate.ofInstant(now, SHOP_ZONE);
        boolean test = order.test();
        int placed = tables.lockCount(today, test);
        Optional<Order> before = tables.rows().ofCart(order.cart());
        if (before.isPresent()) {
            return before.get();
        }
        Order received = order.received(id(order, today, placed + 1), now, tables.nextChange());
        if (!tables.insert(received, order, lines)) {
            return tables.rows().ofCart(order.cart()).orElseThrow();
        }
        tables.history().note(received, false, "");
        tables.setCount(today, test, placed + 1);
        steps.placed(tables, received);
        return received;
    }

    private static OrderId id(NewOrder order, LocalDate today, int count) {
        BotId bot = order.user().bot();
        return order.test() ? OrderId.ofTest(bot, today, count) : OrderId.of(bot, today, count);
    }

    @Override
    public Optional<Order> ofCart(BotId bot, UUID cart) throws DatabaseUnavailable {
        return database.call(handle -> new OrderRows(handle, bot).ofCart(cart));
    }

    @Override
    public List<Order> latest(UserId user, int most) throws DatabaseUnavailable {
        return database.call(handle -> new OrderRows(handle, user.bot()).latest(user, most));
    }

    @Override
    public List<Order> since(BotId bot, Instant moment, Set<OrderStatus> statuses, boolean withTests)
            throws DatabaseUnavailable {
        return database.call(handle -> new OrderRows(handle, bot).since(moment, statuses, withTests, MOST));
    }

    @Override
    public Optional<Order> advance(OrderId id, OrderStatus next) throws ForbiddenStatus, DatabaseUnavailable {
        return OrderSteps.within(database, id.bot(), tables -> steps.take(tables, id, ShopStep.to(next), now()));
    }

    @Override
    public Optional<Order> cancel(UserId user, OrderId id) throws ForbiddenStatus, DatabaseUnavailable {
        return OrderSteps.within(database, id.bot(), tables -> {
            Optional<Order> order = tables.rows().find(id, user);
            return order.isEmpty() ? order : Optional.of(steps.cancel(tables, order.get(), now()));
        });
    }

    @Override
    public void move(Transaction transaction, UserId from, UserId to) throws DatabaseUnavailable {
        database.within(transaction, handle -> {
            new OrderPeople(handle, from.bot()).move(from, to);
            return to;
        });
    }

    @Override
    public void erase(Transaction transaction, UserId person) throws DatabaseUnavailable {
        database.within(transaction, handle -> {
            new OrderPeople(handle, person.bot()).erase(person);
            return person;
        });
    }

    @Override
    public boolean needs(Transaction transaction, UserId person) throws DatabaseUnavailable {
        return database.within(transaction, handle -> new OrderPeople(handle, person.bot()).has(person));
    }

    @Override
    public boolean expire(Transaction transaction, int most) throws DatabaseUnavailable {
        Instant linked = clock.instant().minus(LINKED);
        LocalDate first = LocalDate.ofInstant(clock.instant(), SHOP_ZONE).minus(KEPT);
        return database.within(transaction, handle -> {
            boolean more = false;
            for (BotId bot : OrderTables.bots(handle)) {
                OrderTables tables = new OrderTables(handle, bot);
                more |= tables.people().unlink(linked, most) == most;
                more |= tables.delete(first, most) == most;
            }
            return more;
        });
    }

    /** The moment, as precisely as both databases store it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
