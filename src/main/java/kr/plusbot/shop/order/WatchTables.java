package kr.plusbot.shop.order;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The SQL of the table {@code board_watch}, within one transaction. It runs on H2 and on PostgreSQL. */
final class WatchTables {

    private final Handle handle;

    WatchTables(Handle handle) {
        this.handle = handle;
    }

    void arm(BotId bot, Instant now) {
        bound(
                        "INSERT INTO board_watch (bot, armed, seen, up_since, beat) VALUES (:bot, TRUE, :now, :now, :now)"
                                + " ON CONFLICT DO NOTHING",
                        bot)
                .bind("now", utc(now))
                .execute();
        armAgain(bot, now);
    }

    void armAgain(BotId bot, Instant now) {
        bound("UPDATE board_watch SET armed = TRUE, seen = :now, up_since = :now, beat = :now WHERE bot = :bot", bot)
                .bind("now", utc(now))
                .execute();
    }

    void disarm(BotId bot) {
        bound("UPDATE board_watch SET armed = FALSE WHERE bot = :bot", bot).execute();
    }

    /** @param before who looked since then need not be written again */
    void see(BotId bot, Instant now, Instant before) {
        bound("UPDATE board_watch SET seen = :now WHERE bot = :bot AND armed AND seen < :before", bot)
                .bind("now", utc(now))
                .bind("before", utc(before))
                .execute();
    }

    /**
     * Notes for all bots that a page could say that it shows a board.
     *
     * @param recent a beat since then need not be written again
     * @param gap after a beat before then, no page could for some time
     */
    void beat(Instant now, Instant recent, Instant gap) {
        handle.createUpdate("UPDATE board_watch SET up_since = CASE WHEN beat < :gap THEN :now ELSE up_since END,"
                        + " beat = :now WHERE armed AND beat < :recent")
                .bind("now", utc(now))
                .bind("gap", utc(gap))
                .bind("recent", utc(recent))
                .execute();
    }

    /** @return whether the board was seen for the last time before that moment, though pages could say so all the time since then */
    boolean isAbsent(BotId bot, Instant before, Instant gap) {
        return handle.createQuery("SELECT count(*) FROM board_watch WHERE bot = :bot AND armed"
                                + " AND seen < :before AND up_since < :before AND beat >= :gap")
                        .bind("bot", bot.name())
                        .bind("before", utc(before))
                        .bind("gap", utc(gap))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    void turnAway(BotId bot) {
        bound(
                        "UPDATE board_watch SET turned_away = turned_away + 1, away_since = COALESCE(away_since, seen)"
                                + " WHERE bot = :bot",
                        bot)
                .execute();
    }

    Optional<Absence> absence(BotId bot) {
        return handle.createQuery(
                        "SELECT turned_away, away_since FROM board_watch WHERE bot = :bot AND turned_away > 0")
                .bind("bot", bot.name())
                .map((row, context) -> new Absence(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .findOne();
    }

    void forgetAbsence(BotId bot) {
        bound("UPDATE board_watch SET turned_away = 0, away_since = NULL WHERE bot = :bot", bot)
                .execute();
    }

    private Update bound(String statement, BotId bot) {
        return handle.createUpdate(statement).bind("bot", bot.name());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
