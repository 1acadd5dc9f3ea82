package kr.plusbot.shop.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.StoredJson;
import kr.plusbot.platform.runtime.Transaction;
import kr.plusbot.shop.understanding.Dine;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The SQL of one bot's orders, within one transaction. It runs on H2 and on PostgreSQL. */
final class OrderTables {

    private static final String ORDERS =
            "SELECT order_date, order_number, status, lines, memo, photos, dine, pickup, created_at, version,"
                    + " change_number, changed_at, minutes, expected_at, reason, undo_to, seen FROM orders ";

    private final Handle handle;
    private final BotId bot;

    OrderTables(Handle handle, BotId bot) {
        this.handle = handle;
        this.bot = bot;
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

    /** Writes the step that an order has taken into its history. */
    void note(Order order, boolean undone, String who) {
        handle.createUpdate("INSERT INTO order_history (bot, order_date, order_number, step, status, undone, who, at)"
                        + " VALUES (:bot, :date, :number, :step, :status, :undone, :who, :at)")
                .bind("bot", bot.name())
                .bind("date", order.id().date())
                .bind("number", order.id().number())
                .bind("step", order.progress().version())
                .bind("status", order.status().name())
                .bind("undone", undone)
                .bind("who", who)
                .bind("at", utc(order.progress().since()))
                .execute();
    }

    List<HistoryEntry> history(OrderId id) {
        return handle.createQuery("SELECT step, status, undone, who, at FROM order_history"
                        + " WHERE bot = :bot AND order_date = :date AND order_number = :number ORDER BY step")
                .bind("bot", bot.name())
                .bind("date", id.date())
                .bind("number", id.number())
                .map((row, context) -> new HistoryEntry(
                        row.getLong(1),
                        OrderStatus.valueOf(row.getString(2)),
                        row.getBoolean(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
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

    /** Whose order it is; empty when nobody knows any more. */
    Optional<UserId> customer(OrderId id) {
        return handle.createQuery("SELECT person FROM orders"
                        + " WHERE bot = :bot AND order_date = :date AND order_number = :number AND person IS NOT NULL")
                .bind("bot", bot.name())
                .bind("date", id.date())
                .bind("number", id.number())
                .map((row, context) -> new UserId(bot, row.getString(1)))
                .findOne();
    }

    /** The transaction that this is within. */
    Transaction transaction() {
        return Database.transaction(handle);
    }

    /** The number of the latest change. */
    long cursor() {
        return handle.createQuery("SELECT last FROM counter_change WHERE bot = :bot")
                .bind("bot", bot.name())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /**
     * The number of a change. Nobody else can make one at this bot until this transaction ends. Taken before an order's row is
     * locked: who holds an order must not wait for this.
     */
    long nextChange() {
        if (!raise()) {
            handle.createUpdate("INSERT INTO counter_change (bot, last) VALUES (:bot, 0) ON CONFLICT DO NOTHING")
                    .bind("bot", bot.name())
                    .execute();
            raise();
        }
        return cursor();
    }

    private boolean raise() {
        return handle.createUpdate("UPDATE counter_change SET last = last + 1 WHERE bot = :bot")
                        .bind("bot", bot.name())
                        .execute()
                == 1;
    }

    /** What is on the board: what waits for the shop, then what is over since today's beginning. */
    List<Order> board(Instant oldest, Instant today, int most, int mostOver) {
        List<Order> waiting = all(handle.createQuery(ORDERS + "WHERE bot = :bot AND created_at >= :oldest AND NOT test"
                        + " AND (status NOT IN (<over>) OR NOT seen)"
                        + " ORDER BY created_at, order_date, order_number LIMIT :most")
                .bind("bot", bot.name())
                .bind("oldest", utc(oldest))
                .bindList("over", OrderStatus.over())
                .bind("most", most));
        List<Order> over = all(handle.createQuery(ORDERS + "WHERE bot = :bot AND created_at >= :oldest AND NOT test"
                        + " AND status IN (<over>) AND seen AND changed_at >= :today"
                        + " ORDER BY changed_at DESC, order_date, order_number LIMIT :most")
                .bind("bot", bot.name())
                .bind("oldest", utc(oldest))
                .bindList("over", OrderStatus.over())
                .bind("today", utc(today))
                .bind("most", mostOver));
        return Stream.concat(waiting.stream(), over.stream()).toList();
    }

    /** What has changed since the change of that number. */
    List<Order> changed(long cursor, int most) {
        return all(handle.createQuery(ORDERS + "WHERE bot = :bot AND change_number > :cursor AND NOT test"
                        + " ORDER BY change_number, order_date, order_number LIMIT :most")
                .bind("bot", bot.name())
                .bind("cursor", cursor)
                .bind("most", most));
    }

    Optional<Order> find(OrderId id) {
        return one(handle.createQuery(ORDERS + "WHERE bot = :bot AND order_date = :date AND order_number = :number")
                .bind("bot", bot.name())
                .bind("date", id.date())
                .bind("number", id.number()));
    }

    Optional<Order> find(OrderId id, UserId user) {
        return one(handle.createQuery(ORDERS
                        + "WHERE bot = :bot AND order_date = :date AND order_number = :number AND person = :person")
                .bind("bot", bot.name())
                .bind("date", id.date())
                .bind("number", id.number())
                .bind("person", user.id()));
    }

    Optional<Order> ofCart(UUID cart) {
        return one(handle.createQuery(ORDERS + "WHERE bot = :bot AND cart = :cart")
                .bind("bot", bot.name())
                .bind("cart", cart));
    }

    List<Order> latest(UserId user, int most) {
        return all(handle.createQuery(ORDERS + "WHERE bot = :bot AND person = :person"
                        + " ORDER BY created_at DESC, order_date DESC, order_number DESC LIMIT :most")
                .bind("bot", bot.name())
                .bind("person", user.id())
                .bind("most", most));
    }

    List<Order> since(Instant moment, Set<OrderStatus> statuses, boolean withTests, int most) {
        return all(handle.createQuery(ORDERS + "WHERE bot = :bot AND created_at >= :moment AND status IN (<statuses>)"
                        + " AND (:with_tests OR NOT test) ORDER BY created_at, order_date, order_number LIMIT :most")
                .bind("bot", bot.name())
                .bind("moment", utc(moment))
                .bind("with_tests", withTests)
                .bindList("statuses", statuses.stream().map(OrderStatus::name).toList())
                .bind("most", most));
    }

    /** How many orders, those of tests left out, that were placed at that moment or later have one of these statuses now. */
    OpenOrders open(Instant moment, Set<OrderStatus> statuses) {
        Map<OrderStatus, Integer> counts = new EnumMap<>(OrderStatus.class);
        Map<OrderStatus, Instant> oldest = new EnumMap<>(OrderStatus.class);
        handle.createQuery("SELECT status, count(*), min(created_at) FROM orders"
                        + " WHERE bot = :bot AND created_at >= :moment AND status IN (<statuses>) AND NOT test"
                        + " GROUP BY status")
                .bind("bot", bot.name())
                .bind("moment", utc(moment))
                .bindList("statuses", statuses.stream().map(OrderStatus::name).toList())
                .map((row, context) -> {
                    OrderStatus status = OrderStatus.valueOf(row.getString(1));
                    counts.put(status, row.getInt(2));
                    oldest.put(status, row.getObject(3, OffsetDateTime.class).toInstant());
                    return status;
                })
                .list();
        return new OpenOrders(counts, Optional.ofNullable(oldest.get(OrderStatus.RECEIVED)));
    }

    /** Gives one person's orders to another. */
    void move(UserId from, UserId to) {
        handle.createUpdate("UPDATE orders SET person = :to WHERE bot = :bot AND person = :from")
                .bind("bot", bot.name())
                .bind("from", from.id())
                .bind("to", to.id())
                .execute();
    }

    /** Takes a person off their orders, and what they wrote off those that are over. */
    void erase(UserId person) {
        handle.createUpdate(
                        "UPDATE orders SET memo = '', photos = '[]', pickup = '' WHERE bot = :bot AND person = :person"
                                + " AND status IN (<over>)")
                .bind("bot", bot.name())
                .bind("person", person.id())
                .bindList("over", OrderStatus.over())
                .execute();
        handle.createUpdate("UPDATE orders SET person = NULL WHERE bot = :bot AND person = :person")
                .bind("bot", bot.name())
                .bind("person", person.id())
                .execute();
    }

    boolean has(UserId person) {
        return handle.createQuery("SELECT 1 FROM orders WHERE bot = :bot AND person = :person LIMIT 1")
                .bind("bot", bot.name())
                .bind("person", person.id())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Takes persons, and what they wrote, off orders that were placed before that moment; counts how many. */
    int unlink(Instant oldest, int most) {
        return handle.createUpdate("UPDATE orders SET person = NULL, memo = '', photos = '[]', pickup = ''"
                        + " WHERE bot = :bot AND (order_date, order_number) IN (SELECT order_date, order_number FROM orders"
                        + " WHERE bot = :bot AND person >= '' AND created_at < :oldest LIMIT :most)")
                .bind("bot", bot.name())
                .bind("oldest", utc(oldest))
                .bind("most", most)
                .execute();
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

    private Optional<Order> one(Query query) {
        return query.map((row, context) -> order(row)).findOne();
    }

    private List<Order> all(Query query) {
        return query.map((row, context) -> order(row)).list();
    }

    private Order order(ResultSet row) throws SQLException {
        return new Order(
                new OrderId(bot, row.getObject("order_date", LocalDate.class), row.getString("order_number")),
                OrderStatus.valueOf(row.getString("status")),
                OrderLines.read(row.getString("lines")),
                row.getString("memo"),
                List.of(StoredJson.read(row.getString("photos"), String[].class).orElseThrow()),
                dine(row.getString("dine")),
                row.getString("pickup"),
                instant(row, "created_at").orElseThrow(),
                progress(row));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        int minutes = row.getInt("minutes");
        return new Progress(
                row.getLong("version"),
                row.getLong("change_number"),
                instant(row, "changed_at").orElseThrow(),
                minutes == 0 ? OptionalInt.empty() : OptionalInt.of(minutes),
                instant(row, "expected_at"),
                row.getString("reason"),
                Optional.ofNullable(row.getString("undo_to")).map(OrderStatus::valueOf),
                row.getBoolean("seen"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** Empty for an order of which nobody asked. */
    private static Optional<Dine> dine(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(Dine.valueOf(name));
    }

    /** The moment in UTC. The driver would convert an {@code Instant} by the time zone of the process. */
    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private record Key(LocalDate date, String number) {}
}
