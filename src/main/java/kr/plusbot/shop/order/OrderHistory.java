package kr.plusbot.shop.order;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kr.plusbot.core.chat.BotId;
import org.jdbi.v3.core.Handle;

/** The steps that one bot's orders have taken, within one transaction. It runs on H2 and on PostgreSQL. */
final class OrderHistory {

    private final Handle handle;
    private final BotId bot;

    OrderHistory(Handle handle, BotId bot) {
        this.handle = handle;
        this.bot = bot;
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

    List<HistoryEntry> of(OrderId id) {
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

    /** The moment in UTC. The driver would convert an {@code Instant} by the time zone of the process. */
    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
