package kr.plusbot.shop.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Transaction;

/**
 * What the shop sees of its orders, and does with them. Orders of tests are left out. Safe across threads and replicas.
 *
 * <p>Every change of a bot has a number, greater than those before. Who has seen a number has seen all changes up to it, so asking
 * for what came after it misses nothing.
 *
 * <p>Every method throws {@link DatabaseUnavailable} when the database cannot do it now. Then nobody knows whether a change was
 * made.
 */
@Singleton
public final class Board {

    /** The most orders that wait for the shop, and the most in an answer to what has changed. */
    private static final int MOST = 500;

    /** The most orders of today that are over. */
    private static final int MOST_OVER = 200;

    /** An order that is left lying for longer is nobody's work any more. */
    private static final Duration WEEK = Duration.ofDays(7);

    private final Database database;
    private final OrderSteps steps;
    private final Clock clock;

    /** Tells nobody what becomes of an order. */
    public Board(Database database, Clock clock) {
        this(database, new OrderSteps(), clock);
    }

    @Inject
    Board(Database database, OrderSteps steps, Clock clock) {
        this.database = database;
        this.steps = steps;
        this.clock = clock;
    }

    /** The number of the bot's latest change; 0 before the first. One statement, to ask every second. */
    public long cursor(BotId bot) throws DatabaseUnavailable {
        return database.read(handle -> new ChangeNumbers(handle, bot).latest());
    }

    /**
     * Everything on the board: the orders of the last week that wait for the shop or whose cancellation it has not acknowledged,
     * the oldest first and at most {@value #MOST}; then those that were over today, the latest first and at most
     * {@value #MOST_OVER}.
     */
    public BoardView look(BotId bot) throws DatabaseUnavailable {
        Instant now = clock.instant();
        Instant today = LocalDate.ofInstant(now, Orders.SHOP_ZONE)
                .atStartOfDay(Orders.SHOP_ZONE)
                .toInstant();
        return database.call(handle -> {
            long cursor = new ChangeNumbers(handle, bot).latest();
            return new BoardView(cursor, new OrderRows(handle, bot).board(now.minus(WEEK), today, MOST, MOST_OVER));
        });
    }

    /**
     * The orders that have changed since the change of that number, in the order of their changes, at most {@value #MOST}. The
     * cursor is the one to ask with next time; where it is not {@link #cursor} yet, there is more.
     */
    public BoardView since(BotId bot, long cursor) throws DatabaseUnavailable {
        return database.call(handle -> {
            long now = new ChangeNumbers(handle, bot).latest();
            List<Order> changed = new OrderRows(handle, bot).changed(cursor, MOST);
            long last = changed.isEmpty()
                    ? now
                    : changed.get(changed.size() - 1).progress().change();
            return new BoardView(changed.size() < MOST ? Math.max(now, last) : last, changed);
        });
    }

    /** Has all pages look again, since something besides orders has changed that they show. */
    public void change(Transaction transaction, BotId bot) throws DatabaseUnavailable {
        database.within(transaction, handle -> new ChangeNumbers(handle, bot).next());
    }

    /** An order as it is now; empty when there is none. */
    public Optional<Order> find(OrderId id) throws DatabaseUnavailable {
        return database.read(handle -> new OrderRows(handle, id.bot()).find(id));
    }

    /** The steps that an order has taken, the first one first; none when there is no such order. */
    public List<HistoryEntry> history(OrderId id) throws DatabaseUnavailable {
        return database.read(handle -> new OrderHistory(handle, id.bot()).of(id));
    }

    /**
     * Takes a step with an order.
     *
     * @return the order as it is now; empty when there is no such order
     * @throws ForbiddenStatus when this status cannot follow, or the order is in another version
     */
    public Optional<Order> take(OrderId id, ShopStep step) throws ForbiddenStatus, DatabaseUnavailable {
        return OrderSteps.within(database, id.bot(), tables -> steps.take(tables, id, step, now()));
    }

    /**
     * Takes the last step back, within {@link Progress#UNDO}: the customer is not told of it. An order that is not accepted any
     * more can be cancelled by its customer again.
     *
     * @param version the version that the step led to; empty takes the last one back, whichever it is
     * @param who took it back
     * @return the order as it is now; empty when there is no such order
     * @throws ForbiddenStatus when it is too late, the last step was not the shop's, or the order is in another version
     */
    public Optional<Order> undo(OrderId id, OptionalLong version, String who)
            throws ForbiddenStatus, DatabaseUnavailable {
        return OrderSteps.within(database, id.bot(), tables -> steps.undo(tables, id, version, who, now()));
    }

    /**
     * Calls the customer of an order that is ready: they are told at once, again if they were told before.
     *
     * @return the order as it is now, no step of which can be taken back; empty when there is no such order
     * @throws ForbiddenStatus when it is not ready
     */
    public Optional<Order> call(OrderId id) throws ForbiddenStatus, DatabaseUnavailable {
        return OrderSteps.within(database, id.bot(), tables -> steps.call(tables, id, now()));
    }

    /**
     * Notes that the shop has seen that the customer has cancelled an order. Once is enough.
     *
     * @return the order as it is now; empty when there is no such order
     */
    public Optional<Order> acknowledge(OrderId id) throws DatabaseUnavailable {
        return database.call(handle -> steps.acknowledge(new OrderTables(handle, id.bot()), id));
    }

    /** The moment, as precisely as both databases store it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
