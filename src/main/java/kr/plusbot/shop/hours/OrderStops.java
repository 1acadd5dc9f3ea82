package kr.plusbot.shop.hours;

import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;

/** Until when a bot takes no orders because its shop said so, in the database. Safe across threads and replicas. */
@Vetoed
final class OrderStops {

    private final Database database;

    OrderStops(Database database) {
        this.database = database;
    }

    /** Empty when the shop said nothing; it may be over. */
    Optional<Instant> until(BotId bot) throws DatabaseUnavailable {
        return database.call(handle -> handle.createQuery("SELECT stopped_until FROM order_stop WHERE bot = :bot")
                .bind("bot", bot.name())
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant));
    }

    void stop(BotId bot, Instant until) throws DatabaseUnavailable {
        database.call(handle -> {
            handle.createUpdate(
                            "INSERT INTO order_stop (bot, stopped_until) VALUES (:bot, :until) ON CONFLICT DO NOTHING")
                    .bind("bot", bot.name())
                    .bind("until", until.atOffset(ZoneOffset.UTC))
                    .execute();
            return handle.createUpdate("UPDATE order_stop SET stopped_until = :until WHERE bot = :bot")
                    .bind("bot", bot.name())
                    .bind("until", until.atOffset(ZoneOffset.UTC))
                    .execute();
        });
    }

    void resume(BotId bot) throws DatabaseUnavailable {
        database.call(handle -> handle.createUpdate("DELETE FROM order_stop WHERE bot = :bot")
                .bind("bot", bot.name())
                .execute());
    }
}
