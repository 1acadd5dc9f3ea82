package kr.plusbot.shop.order;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import org.jdbi.v3.core.Handle;

/** Whose one bot's orders are, within one transaction. It runs on H2 and on PostgreSQL. */
final class OrderPeople {

    private final Handle handle;
    private final BotId bot;

    OrderPeople(Handle handle, BotId bot) {
        this.handle = handle;
        this.bot = bot;
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

    /** The moment in UTC. The driver would convert an {@code Instant} by the time zone of the process. */
    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
