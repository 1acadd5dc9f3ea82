package kr.plusbot.shop.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.plusbot.core.chat.UserId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The orders' SQL, within one transaction. It runs on H2 and on PostgreSQL. */
final class OrderTables {

    private static final String ORDERS =
            "SELECT order_date, order_number, status, lines, memo, pickup, created_at FROM orders ";

    private final Handle handle;

    OrderTables(Handle handle) {
        this.handle = handle;
    }

    /** How many orders the day has. Nobody else can place one on this day until this transaction ends. */
    int lockCount(LocalDate day) {
        return countForUpdate(day)
                .or(() -> {
                    handle.createUpdate("INSERT INTO order_count (order_date, placed) VALUES (:day, 0)"
                                    + " ON CONFLICT DO NOTHING")
                            .bind("day", day)
                            .execute();
                    return countForUpdate(day);
                })
                .orElseThrow();
    }

    private Optional<Integer> countForUpdate(LocalDate day) {
        return handle.createQuery("SELECT placed FROM order_count WHERE order_date = :day FOR UPDATE")
                .bind("day", day)
                .mapTo(Integer.class)
                .findOne();
    }

    void setCount(LocalDate day, int placed) {
        handle.createUpdate("UPDATE order_count SET placed = :placed WHERE order_date = :day")
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
        return handle.createUpdate("INSERT INTO orders (order_date, order_number, cart, user_key, status, lines, total,"
                                + " memo, pickup, created_at) VALUES (:date, :number, :cart, :user, :status, :lines,"
                                + " :total, :memo, :pickup, :created) ON CONFLICT DO NOTHING")
                        .bind("date", order.id().date())
                        .bind("number", order.id().number())
                        .bind("cart", confirmed.cart())
                        .bind("user", confirmed.user().id())
                        .bind("status", order.status().name())
                        .bind("lines", lines)
                        .bind("total", order.total().amount())
                        .bind("memo", order.memo())
                        .bind("pickup", order.pickup())
                        .bind("created", utc(order.createdAt()))
                        .execute()
                == 1;
    }

    /** Writes a status into the order's history. */
    void note(OrderId id, OrderStatus status, Instant at) {
        handle.createUpdate("INSERT INTO order_history (order_date, order_number, status, at)"
                        + " VALUES (:date, :number, :status, :at)")
                .bind("date", id.date())
                .bind("number", id.number())
                .bind("status", status.name())
                .bind("at", utc(at))
                .execute();
    }

    /** @return whether it was replaced; false when the order has another status by now */
    boolean replaceStatus(Order order, OrderStatus next) {
        return handle.createUpdate("UPDATE orders SET status = :next"
                                + " WHERE order_date = :date AND order_number = :number AND status = :now")
                        .bind("next", next.name())
                        .bind("date", order.id().date())
                        .bind("number", order.id().number())
                        .bind("now", order.status().name())
                        .execute()
                == 1;
    }

    Optional<Order> find(OrderId id) {
        return one(handle.createQuery(ORDERS + "WHERE order_date = :date AND order_number = :number")
                .bind("date", id.date())
                .bind("number", id.number()));
    }

    Optional<Order> find(OrderId id, UserId user) {
        return one(
                handle.createQuery(ORDERS + "WHERE order_date = :date AND order_number = :number AND user_key = :user")
                        .bind("date", id.date())
                        .bind("number", id.number())
                        .bind("user", user.id()));
    }

    Optional<Order> ofCart(UUID cart) {
        return one(handle.createQuery(ORDERS + "WHERE cart = :cart").bind("cart", cart));
    }

    List<Order> latest(UserId user, int most) {
        return all(handle.createQuery(ORDERS + "WHERE user_key = :user"
                        + " ORDER BY created_at DESC, order_date DESC, order_number DESC LIMIT :most")
                .bind("user", user.id())
                .bind("most", most));
    }

    List<Order> since(Instant moment, Set<OrderStatus> statuses, int most) {
        return all(handle.createQuery(ORDERS + "WHERE created_at >= :moment AND status IN (<statuses>)"
                        + " ORDER BY created_at, order_date, order_number LIMIT :most")
                .bind("moment", utc(moment))
                .bindList("statuses", statuses.stream().map(OrderStatus::name).toList())
                .bind("most", most));
    }

    private static Optional<Order> one(Query query) {
        return query.map((row, context) -> order(row)).findOne();
    }

    private static List<Order> all(Query query) {
        return query.map((row, context) -> order(row)).list();
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                new OrderId(row.getObject("order_date", LocalDate.class), row.getString("order_number")),
                OrderStatus.valueOf(row.getString("status")),
                OrderLines.read(row.getString("lines")),
                row.getString("memo"),
                row.getString("pickup"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** The moment in UTC. The driver would convert an {@code Instant} by the time zone of the process. */
    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
