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
import kr.plusbot.platform.database.StoredJson;
import kr.plusbot.shop.understanding.Dine;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads one bot's orders, within one transaction. It runs on H2 and on PostgreSQL. */
final class OrderRows {

    private static final String ORDERS =
            "SELECT order_date, order_number, status, lines, memo, photos, dine, pickup, created_at, version,"
                    + " change_number, changed_at, minutes, expected_at, reason, undo_to, seen FROM orders ";

    private final Handle handle;
    private final BotId bot;

    OrderRows(Handle handle, BotId bot) {
        this.handle = handle;
        this.bot = bot;
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
}
