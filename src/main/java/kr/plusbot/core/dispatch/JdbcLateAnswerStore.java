package kr.plusbot.core.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kr.plusbot.core.chat.ChatId;
import kr.plusbot.core.chat.PersonalData;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.database.StoredJson;
import kr.plusbot.platform.runtime.Transaction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps late answers in the database. Safe across threads and replicas. */
@Singleton
final class JdbcLateAnswerStore implements LateAnswerStore, PersonalData {

    private final Database database;
    private final Clock clock;

    @Inject
    JdbcLateAnswerStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void put(ChatId chat, Reply reply) throws DatabaseUnavailable {
        String document = StoredJson.write(reply);
        database.run(handle -> LateAnswerTable.put(handle, chat, clock.instant(), clock.instant(), document));
    }

    @Override
    public Optional<Reply> find(ChatId chat, Duration kept) throws DatabaseUnavailable {
        Instant oldest = clock.instant().minus(kept);
        return database.read(handle -> handle.createQuery("SELECT document FROM"
                        + " (SELECT COALESCE(asked, since) AS asked, document FROM late_answer"
                        + " WHERE bot = :bot AND person = :person AND room = :room AND since >= :oldest"
                        + " UNION ALL SELECT since, CAST(NULL AS varchar) FROM announcement"
                        + " WHERE bot = :bot AND person = :person AND room = :room AND since >= :oldest"
                        + " AND document IS NULL) AS its ORDER BY asked DESC LIMIT 1")
                .bind("bot", chat.user().bot().name())
                .bind("person", chat.user().id())
                .bind("room", chat.room().id())
                .bind("oldest", utc(oldest))
                .map((row, context) -> read(row.getString(1)))
                .findOne());
    }

    @Override
    public void forget(ChatId chat) throws DatabaseUnavailable {
        database.run(handle -> {
            delete(handle, chat);
            AnnouncementTable.forget(handle, chat);
        });
    }

    @Override
    public void move(Transaction transaction, UserId from, UserId to) throws DatabaseUnavailable {
        database.within(transaction, handle -> {
            handle.createUpdate("INSERT INTO late_answer (bot, person, room, since, asked, document)"
                            + " SELECT bot, :to, room, since, asked, document FROM late_answer"
                            + " WHERE bot = :bot AND person = :from ON CONFLICT DO NOTHING")
                    .bind("bot", from.bot().name())
                    .bind("from", from.id())
                    .bind("to", to.id())
                    .execute();
            return delete(handle, from);
        });
    }

    @Override
    public void erase(Transaction transaction, UserId person) throws DatabaseUnavailable {
        database.within(transaction, handle -> delete(handle, person));
    }

    /** An answer is kept for minutes, its person for weeks. */
    @Override
    public boolean needs(Transaction transaction, UserId person) {
        return false;
    }

    @Override
    public boolean expire(Transaction transaction, int most) throws DatabaseUnavailable {
        Instant oldest = clock.instant().minus(LateAnswers.KEPT);
        return database.within(
                        transaction,
                        handle -> handle.createUpdate(
                                        "DELETE FROM late_answer WHERE (bot, person, room) IN"
                                                + " (SELECT bot, person, room FROM late_answer WHERE since < :oldest LIMIT :most)")
                                .bind("oldest", utc(oldest))
                                .bind("most", most)
                                .execute())
                == most;
    }

    private static int delete(Handle handle, UserId person) {
        return handle.createUpdate("DELETE FROM late_answer WHERE bot = :bot AND person = :person")
                .bind("bot", person.bot().name())
                .bind("person", person.id())
                .execute();
    }

    private static void delete(Handle handle, ChatId chat) {
        handle.createUpdate("DELETE FROM late_answer WHERE bot = :bot AND person = :person AND room = :room")
                .bind("bot", chat.user().bot().name())
                .bind("person", chat.user().id())
                .bind("room", chat.room().id())
                .execute();
    }

    private static Reply read(@Nullable String document) {
        return document == null
                ? LateAnswers.NOT_YET
                : StoredJson.read(document, Reply.class).orElse(LateAnswers.NONE);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
