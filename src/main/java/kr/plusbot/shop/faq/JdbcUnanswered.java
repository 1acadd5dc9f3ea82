package kr.plusbot.shop.faq;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Circumstance;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.PersonalData;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Transaction;

/**
 * What nothing answered, in the database. Who said it stays in memory until the day is over, by a hash, so that the same person counts
 * once.
 */
@Singleton
final class JdbcUnanswered implements Unanswered, PersonalData {

    /** Of one bot. */
    private static final int MOST_FORMS = 10_000;

    /** In entries. Past it, a person may count twice. */
    private static final int MOST_KNOWN = 10_000;

    private static final int LEAST = 2;
    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;
    private final Set<Integer> known = new HashSet<>();
    private LocalDate today = LocalDate.MIN;

    @Inject
    JdbcUnanswered(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts what a message says. What the bot's owner tries, and what the database cannot take, is not counted. */
    void count(IncomingMessage message) {
        Optional<String> form = message.is(Circumstance.TEST) ? Optional.empty() : NormalForm.of(message.content());
        if (form.isEmpty() || !isNew(message.user(), form.get())) {
            return;
        }
        try {
            count(message.bot(), form.get());
        } catch (DatabaseUnavailable e) {
            forgetToday();
        }
    }

    private synchronized boolean isNew(UserId user, String form) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!day.equals(today) || known.size() >= MOST_KNOWN) {
            known.clear();
            today = day;
        }
        return known.add(31 * user.hashCode() + form.hashCode());
    }

    private synchronized void forgetToday() {
        known.clear();
    }

    private void count(BotId bot, String form) throws DatabaseUnavailable {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        database.call(handle -> {
            String update = "UPDATE unanswered SET times = times + 1, last_at = :now WHERE bot = :bot AND form = :form";
            int updated = handle.createUpdate(update)
                    .bind("bot", bot.name())
                    .bind("form", form)
                    .bind("now", now)
                    .execute();
            return updated > 0
                    ? updated
                    : handle.createUpdate("INSERT INTO unanswered (bot, form, times, last_at)"
                                    + " SELECT :bot, :form, 1, :now WHERE (SELECT count(*) FROM unanswered WHERE bot = :bot) < :most"
                                    + " ON CONFLICT DO NOTHING")
                            .bind("bot", bot.name())
                            .bind("form", form)
                            .bind("now", now)
                            .bind("most", MOST_FORMS)
                            .execute();
        });
    }

    @Override
    public List<Form> most(BotId bot, int most) throws DatabaseUnavailable {
        return database.call(handle -> handle.createQuery("SELECT form, times, last_at FROM unanswered"
                        + " WHERE bot = :bot AND times >= :least AND last_at > :oldest"
                        + " ORDER BY times DESC, last_at DESC, form LIMIT :most")
                .bind("bot", bot.name())
                .bind("least", LEAST)
                .bind("oldest", oldest())
                .bind("most", most)
                .map((row, context) -> new Form(
                        row.getString(1),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list());
    }

    @Override
    public void forget(BotId bot, String form) throws DatabaseUnavailable {
        database.call(handle -> handle.createUpdate("DELETE FROM unanswered WHERE bot = :bot AND form = :form")
                .bind("bot", bot.name())
                .bind("form", form)
                .execute());
    }

    private OffsetDateTime oldest() {
        Instant oldest = clock.instant().minus(KEPT);
        return oldest.atOffset(ZoneOffset.UTC);
    }

    /** No form belongs to a person. */
    @Override
    public void move(Transaction transaction, UserId from, UserId to) {}

    @Override
    public void erase(Transaction transaction, UserId person) {}

    @Override
    public boolean needs(Transaction transaction, UserId person) {
        return false;
    }

    @Override
    public boolean expire(Transaction transaction, int most) throws DatabaseUnavailable {
        return database.within(
                transaction,
                handle -> handle.createUpdate("DELETE FROM unanswered WHERE (bot, form) IN"
                                        + " (SELECT bot, form FROM unanswered WHERE last_at <= :oldest LIMIT :most)")
                                .bind("oldest", oldest())
                                .bind("most", most)
                                .execute()
                        == most);
    }
}
