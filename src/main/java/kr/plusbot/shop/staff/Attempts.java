package kr.plusbot.shop.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kr.plusbot.core.chat.BotId;
import org.jdbi.v3.core.Handle;

/**
 * Counts passwords that were tried for a name and from an address, in one transaction. A try counts as wrong until it turns out to be right, so
 * that many at once gain nothing.
 */
final class Attempts {

    private final Handle handle;
    private final BotId bot;

    Attempts(Handle handle, BotId bot) {
        this.handle = handle;
        this.bot = bot;
    }

    /** @return how many seconds to wait; 0 when the try was counted and may begin */
    int begin(List<String> subjects, Instant now) {
        forget(now.minus(Delay.FORGOTTEN));
        int wait = 0;
        for (String subject : subjects) {
            wait = Math.max(wait, lock(subject, now));
        }
        if (wait == 0) {
            subjects.forEach(subject -> count(subject, now));
        }
        return wait;
    }

    /** Forgets the tries of these subjects. */
    void succeed(List<String> subjects) {
        handle.createUpdate("DELETE FROM staff_attempt WHERE bot = :bot AND subject IN (<subjects>)")
                .bind("bot", bot.name())
                .bindList("subjects", subjects)
                .execute();
    }

    private void forget(Instant before) {
        handle.createUpdate("DELETE FROM staff_attempt WHERE bot = :bot AND at < :before")
                .bind("bot", bot.name())
                .bind("before", utc(before))
                .execute();
    }

    private int lock(String subject, Instant now) {
        handle.createUpdate("INSERT INTO staff_attempt (bot, subject, tried, at) VALUES (:bot, :subject, 0, :now)"
                        + " ON CONFLICT DO NOTHING")
                .bind("bot", bot.name())
                .bind("subject", subject)
                .bind("now", utc(now))
                .execute();
        return handle.createQuery(
                        "SELECT tried, at FROM staff_attempt WHERE bot = :bot AND subject = :subject FOR UPDATE")
                .bind("bot", bot.name())
                .bind("subject", subject)
                .map((row, context) -> Delay.seconds(
                        row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant(), now))
                .one();
    }

    private void count(String subject, Instant now) {
        handle.createUpdate(
                        "UPDATE staff_attempt SET tried = tried + 1, at = :now WHERE bot = :bot AND subject = :subject")
                .bind("bot", bot.name())
                .bind("subject", subject)
                .bind("now", utc(now))
                .execute();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
