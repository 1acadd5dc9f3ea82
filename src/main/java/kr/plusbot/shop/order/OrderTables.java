package kr.plusbot.shop.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.StoredJson;
import kr.plusbot.platform.runtime.Transaction;
import kr.plusbot.shop.understanding.Dine;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes one bot's orders, within one transaction. It runs on H2 and on PostgreSQL. */
final class OrderTables {

    private final Handle handle;
    private final BotId bot;

    OrderTables(Handle handle, BotId bot) {
        this.handle = handle;
        this.bot = bot;
    }

    /** The orders, to read. */
    OrderRows rows() {
        return new OrderRows(handle, bot);
    }

    /** The steps that they have taken. */
    OrderHistory history() {
        return new OrderHistory(handle, bot);
    }

    /** Whose they are. */
    OrderPeople people() {
        return new OrderPeople(handle, bot);
    }

    /** As of {@link ChangeNumbers#next}. */
    long nextChange() {
        return new ChangeNumbers(handle, bot).next();
    }

    /** How many orders, or orders of tests, the day has. Nobody else can place one on this day until this transaction ends. */
    int lockCount(LocalDate day, boolean test) {
        return countForUpdate(day, test)
                .or(() -> {
                    handle.createUpdate("INSERT INTO order_count (bot, order_date, test, placed)"
                                    + " VALUES (:bot, :day, :test, 0)"
                                    + " ON CONFLICT DO NOTHING")
                            .bind("bot", bot.name())
                            .bind("day", day)
                            .bind("test", test)
                            .execute();
                    return countForUpdate(day, test);
                })
                .orElseThrow();
    }

    private Optional<Integer> countForUpdate(LocalDate day, boolean test) {
        return handle.createQuery("SELECT placed FROM order_count"
                        + " WHERE bot = :bot AND order_date = :day AND test = :test FOR UPDATE")
                .bind("bot", bot.name())
                .bind("test", test)
                .bind("day", day)
                .mapTo(Integer.class)
                .findOne();
    }

    void setCount(LocalDate day, boolean test, int placed) {
        handle.createUpdate("UPDATE order_count SET placed = :placed"
                        + " WHERE bot = :bot AND order_date = :day AND test = :test")
                .bind("test", test)
                .bind("bot", bot.name())
                .bind("placed", placed)
                .bind("day", day)
                .execute();
    }

    /**
     * Inserts an order.
     *
     * @param lines the order's lines as JSON
     * @return whether it was inserted; false when the cart has an order already
     */
    boolean insert(Order order, NewOrder confirmed, String lines) {
        return handle.createUpdate(
                                "INSERT INTO orders (bot, order_date, order_number, cart, person, status, lines, total,"
                                        + " memo, photos, dine, pickup, test, created_at, change_number, changed_at) VALUES (:bot, :date,"
                                        + " :number, :cart, :person, :status, :lines, :total, :memo, :photos, :dine, :pickup, :test, :created,"
                                        + " :change, :created) ON CONFLICT DO NOTHING")
                        .bind("bot", bot.name())
                        .bind("date", order.id().date())
                        .bind("number", order.id().number())
                        .bind("cart", confirmed.cart())
                        .bind("person", confirmed.user().id())
                        .bind("status", order.status().name())
                        .bind("lines", lines)
                        .bind("total", order.total().amount())
                        .bind("memo", order.memo())
                        .bind("photos", StoredJson.write(order.photos()))
                        .bind("dine", order.dine().map(Dine::name).orElse(""))
                        .bind("pickup", order.pickup())
                        .bind("test", order.id().isTest())
                        .bind("created", utc(order.createdAt()))
                        .bind("change", order.progress().change())
                        .execute()
                == 1;
    }

    /** @return whether it was replaced; false when the order is in another version by now */
    boolean replace(Order from, Order to) {
        Progress progress = to.progress();
        return handle.createUpdate("UPDATE orders SET status = :status, version = :version, change_number = :change,"
                                + " changed_at = :since, minutes = :minutes, expected_at = :expected, reason = :reason,"
                                + " undo_to = :undo_to, seen = :seen WHERE bot = :bot AND order_date = :date"
                                + " AND order_number = :number AND version = :before AND status = :status_before")
                        .bind("status", to.status().name())
                        .bind("version", progress.version())
                        .bind("change", progress.change())
                        .bind("since", utc(progress.since()))
                        .bind(
                                "minutes",
                                progress.minutes().isPresent()
                                        ? progress.minutes().getAsInt()
                                        : null)
                        .bind(
                                "expected",
                                progress.expected().map(OrderTables::utc).orElse(null))
                        .bind("reason", progress.reason())
                        .bind(
                                "undo_to",
                                progress.undoTo().map(OrderStatus::name).orElse(null))
                        .bind("seen", progress.seen())
                        .bind("bot", bot.name())
                        .bind("date", from.id().date())
                        .bind("number", from.id().number())
                        .bind("before", from.progress().version())
                        .bind("status_before", from.status().name())
                        .execute()
                == 1;
    }

    /** Notes that the shop has seen what the customer did, or has called them: no step back leads from here. */
    void settle(Order order) {
        handle.createUpdate("UPDATE orders SET seen = TRUE, undo_to = NULL, change_number = :change"
                        + " WHERE bot = :bot AND order_date = :date AND order_number = :number AND status = :status")
                .bind("change", order.progress().change())
                .bind("bot", bot.name())
                .bind("date", order.id().date())
                .bind("number", order.id().number())
                .bind("status", order.status().name())
                .execute();
    }

    /** The transaction that this is within. */
    Transaction transaction() {
        return Database.transaction(handle);
    }

    /** Deletes orders of days before that one; counts how many. */
    int delete(LocalDate first, int most) {
        List<Key> keys = handle.createQuery(
                        "SELECT order_date, order_number FROM orders WHERE bot = :bot AND order_date < :first"
                                + " ORDER BY order_date, order_number LIMIT :most")
                .bind("bot", bot.name())
                .bind("first", first)
                .bind("most", most)
                .map((row, context) -> new Key(row.getObject(1, LocalDate.class), row.getString(2)))
                .list();
        for (String table : List.of("order_history", "orders")) {
            PreparedBatch batch = handle.prepareBatch(
                    "DELETE FROM " + table + " WHERE bot = :bot AND order_date = :date AND order_number = :number");
            keys.forEach(key -> batch.bind("bot", bot.name())
                    .bind("date", key.date())
                    .bind("number", key.number())
                    .add());
            batch.execute();
        }
        return keys.size();
    }

    /** The bots that ever had an order. */
    static List<BotId> bots(Handle handle) {
        return handle.createQuery("SELECT DISTINCT bot FROM order_count")
                .map((row, context) -> new BotId(row.getString(1)))
                .list();
    }

    /** The moment in UTC. The driver would convert an {@code Instant} by the time zone of the process. */
    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private record Key(LocalDate date, String number) {}
}
