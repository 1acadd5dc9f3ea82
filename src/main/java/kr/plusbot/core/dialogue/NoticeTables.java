package kr.plusbot.core.dialogue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Notice;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.runtime.Clocks;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of the table {@code notice}, within one transaction. It runs on H2 and on PostgreSQL. */
final class NoticeTables {

    private final Handle handle;

    NoticeTables(Handle handle) {
        this.handle = handle;
    }

    /** @return whether this step had no notice before */
    boolean insert(UUID id, Notice notice, Instant now) {
        return handle.createUpdate(
                                "INSERT INTO notice (bot, id, person, subject, step, words, due, until, written)"
                                        + " VALUES (:bot, :id, :person, :subject, :step, :words, :due, :until, :now) ON CONFLICT DO NOTHING")
                        .bind("bot", notice.person().bot().name())
                        .bind("id", id)
                        .bind("person", notice.person().id())
                        .bind("subject", notice.subject())
                        .bind("step", notice.step())
                        .bind("words", notice.words())
                        .bind("due", utc(notice.due()))
                        .bind("until", utc(notice.until()))
                        .bind("now", utc(now))
                        .execute()
                == 1;
    }

    void withdraw(BotId bot, String subject, long first) {
        handle.createUpdate("DELETE FROM notice WHERE bot = :bot AND subject = :subject AND step >= :first"
                        + " AND told_at IS NULL")
                .bind("bot", bot.name())
                .bind("subject", subject)
                .bind("first", first)
                .execute();
    }

    /**
     * Takes what is due, or was written before the clock was set back; the first written first. Of two who take the same, one
     * gets it.
     */
    List<Row> take(UserId person, Instant now, int most) {
        List<Row> due = handle.createQuery(
                        "SELECT id, subject, words FROM notice WHERE bot = :bot AND person = :person"
                                + " AND told_at IS NULL AND (due <= :now OR written > :latest) AND (until IS NULL OR until > :now) ORDER BY written, step LIMIT :most")
                .bind("bot", person.bot().name())
                .bind("person", person.id())
                .bind("now", utc(now))
                .bind("latest", utc(Clocks.latest(now)))
                .bind("most", most)
                .map((row, context) -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
        List<Row> taken = new ArrayList<>();
        for (Row row : due) {
            if (mark(person.bot(), row.id(), now)) {
                taken.add(row);
            }
        }
        return taken;
    }

    private boolean mark(BotId bot, UUID id, Instant now) {
        return handle.createUpdate("UPDATE notice SET told_at = :now WHERE bot = :bot AND id = :id AND told_at IS NULL")
                        .bind("now", utc(now))
                        .bind("bot", bot.name())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Has what was taken told again. */
    void giveBack(BotId bot, Collection<UUID> ids) {
        handle.createUpdate("UPDATE notice SET told_at = NULL WHERE bot = :bot AND id IN (<ids>)")
                .bind("bot", bot.name())
                .bindList("ids", List.copyOf(ids))
                .execute();
    }

    /** Every name of everybody who waits for a notice, due or not. */
    List<UserId> waiting(int most) {
        return handle
                .createQuery(
                        "SELECT n.bot, n.person, k.id FROM notice n LEFT JOIN user_key k"
                                + " ON k.bot = n.bot AND k.person = n.person WHERE n.told_at IS NULL ORDER BY n.written DESC LIMIT :most")
                .bind("most", most)
                .map((row, context) -> names(new BotId(row.getString(1)), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<UserId> names(BotId bot, String person, @Nullable String name) {
        UserId own = new UserId(bot, person);
        return name == null ? List.of(own) : List.of(own, new UserId(bot, name));
    }

    void move(UserId from, UserId to) {
        handle.createUpdate("UPDATE notice SET person = :to WHERE bot = :bot AND person = :from")
                .bind("to", to.id())
                .bind("bot", from.bot().name())
                .bind("from", from.id())
                .execute();
    }

    void erase(UserId person) {
        handle.createUpdate("DELETE FROM notice WHERE bot = :bot AND person = :person")
                .bind("bot", person.bot().name())
                .bind("person", person.id())
                .execute();
    }

    int expire(Instant oldest, int most) {
        return handle.createUpdate("DELETE FROM notice WHERE (bot, id) IN"
                        + " (SELECT bot, id FROM notice WHERE written < :oldest LIMIT :most)")
                .bind("oldest", utc(oldest))
                .bind("most", most)
                .execute();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** A notice that was taken. */
    record Row(UUID id, String subject, String words) {}
}
