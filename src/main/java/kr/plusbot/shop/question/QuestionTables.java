package kr.plusbot.shop.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The SQL of the tables {@code question} and {@code question_turn}, within one transaction. It runs on H2 and on PostgreSQL. */
final class QuestionTables {

    private static final String ROW = "SELECT bot, id, person, asked, sealed, seen, ended, sealed_answer FROM question";

    private final Handle handle;

    QuestionTables(Handle handle) {
        this.handle = handle;
    }

    /** @return whether it was not there yet */
    boolean insert(UserId person, String names, UUID id, Instant now, Instant keptUntil, String sealed) {
        return update(
                                "INSERT INTO question (bot, id, person, names, asked, kept_until, sealed, seen)"
                                        + " VALUES (:bot, :id, :person, :names, :now, :until, :sealed, FALSE) ON CONFLICT DO NOTHING",
                                person.bot())
                        .bind("id", id)
                        .bind("person", person.id())
                        .bind("names", names)
                        .bind("now", utc(now))
                        .bind("until", utc(keptUntil))
                        .bind("sealed", sealed)
                        .execute()
                == 1;
    }

    /** How many of a person's questions are open, this one left aside. */
    int open(UserId person, UUID besides) {
        return query(
                        "SELECT count(*) FROM question WHERE bot = :bot AND person = :person AND ended IS NULL AND id <> :id",
                        person.bot())
                .bind("person", person.id())
                .bind("id", besides)
                .mapTo(Integer.class)
                .one();
    }

    List<Row> open(BotId bot, int most) {
        return query(ROW + " WHERE bot = :bot AND ended IS NULL ORDER BY asked LIMIT :most", bot)
                .bind("most", most)
                .map((row, context) -> row(row))
                .list();
    }

    Optional<Row> find(BotId bot, UUID id) {
        return query(ROW + " WHERE bot = :bot AND id = :id", bot)
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne();
    }

    List<Row> answered(UserId person, Instant oldest, int most) {
        return query(
                        ROW
                                + " WHERE bot = :bot AND person = :person AND asked >= :oldest AND sealed_answer IS NOT NULL"
                                + " ORDER BY asked DESC LIMIT :most",
                        person.bot())
                .bind("person", person.id())
                .bind("oldest", utc(oldest))
                .bind("most", most)
                .map((row, context) -> row(row))
                .list();
    }

    void see(BotId bot, UUID id) {
        update("UPDATE question SET seen = TRUE WHERE bot = :bot AND id = :id", bot)
                .bind("id", id)
                .execute();
    }

    /** @return whether it was open: of two who end it, one does */
    boolean end(BotId bot, UUID id, Instant now, @Nullable String sealedAnswer) {
        int ended = update(
                        "UPDATE question SET seen = TRUE, ended = :now, sealed_answer = :answer"
                                + " WHERE bot = :bot AND id = :id AND ended IS NULL",
                        bot)
                .bind("id", id)
                .bind("now", utc(now))
                .bind("answer", sealedAnswer)
                .execute();
        update("DELETE FROM question_turn WHERE bot = :bot AND question = :id", bot)
                .bind("id", id)
                .execute();
        return ended == 1;
    }

    /** The names of those whose turns are kept, each as it stands in a row. */
    List<Names> listening(Instant now, int most) {
        return handle.createQuery(
                        "SELECT bot, names FROM question WHERE ended IS NULL AND kept_until > :now ORDER BY asked DESC LIMIT :most")
                .bind("now", utc(now))
                .bind("most", most)
                .map((row, context) -> new Names(new BotId(row.getString(1)), row.getString(2)))
                .list();
    }

    /** The questions of which these turns are kept; locked, so that none of them ends before a turn is there. */
    List<UUID> listening(BotId bot, String name, Instant now) {
        return query(
                        "SELECT id FROM question WHERE bot = :bot AND ended IS NULL AND kept_until > :now AND names LIKE :name FOR UPDATE",
                        bot)
                .bind("now", utc(now))
                .bind("name", "% " + name + " %")
                .mapTo(UUID.class)
                .list();
    }

    /** @param most older turns go */
    void note(BotId bot, UUID question, Instant now, String sealed, int most) {
        int number =
                query("SELECT COALESCE(MAX(number), 0) FROM question_turn WHERE bot = :bot AND question = :id", bot)
                                .bind("id", question)
                                .mapTo(Integer.class)
                                .one()
                        + 1;
        update(
                        "INSERT INTO question_turn (bot, question, number, at, sealed) VALUES (:bot, :id, :number, :now, :sealed)"
                                + " ON CONFLICT DO NOTHING",
                        bot)
                .bind("id", question)
                .bind("number", number)
                .bind("now", utc(now))
                .bind("sealed", sealed)
                .execute();
        update("DELETE FROM question_turn WHERE bot = :bot AND question = :id AND number <= :last", bot)
                .bind("id", question)
                .bind("last", number - most)
                .execute();
    }

    List<Turn> turns(BotId bot, UUID question) {
        return query("SELECT at, sealed FROM question_turn WHERE bot = :bot AND question = :id ORDER BY number", bot)
                .bind("id", question)
                .map((row, context) ->
                        new Turn(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
                .list();
    }

    void move(UserId from, UserId to) {
        update("UPDATE question SET person = :to WHERE bot = :bot AND person = :from", from.bot())
                .bind("to", to.id())
                .bind("from", from.id())
                .execute();
    }

    /** @return how many there were */
    int erase(UserId person) {
        return update("DELETE FROM question WHERE bot = :bot AND person = :person", person.bot())
                .bind("person", person.id())
                .execute();
    }

    int expire(Instant oldest, int most) {
        return handle.createUpdate("DELETE FROM question WHERE (bot, id) IN"
                        + " (SELECT bot, id FROM question WHERE asked < :oldest LIMIT :most)")
                .bind("oldest", utc(oldest))
                .bind("most", most)
                .execute();
    }

    private Query query(String statement, BotId bot) {
        return handle.createQuery(statement).bind("bot", bot.name());
    }

    private Update update(String statement, BotId bot) {
        return handle.createUpdate(statement).bind("bot", bot.name());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new UserId(new BotId(row.getString("bot")), row.getString("person")),
                row.getObject("id", UUID.class),
                row.getObject("asked", OffsetDateTime.class).toInstant(),
                row.getString("sealed"),
                row.getBoolean("seen"),
                row.getObject("ended") != null,
                row.getString("sealed_answer"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** A question as it is stored. */
    record Row(
            UserId person,
            UUID id,
            Instant asked,
            String sealed,
            boolean seen,
            boolean ended,
            @Nullable String sealedAnswer) {}

    /** All names of one customer, with a space before and after each. */
    record Names(BotId bot, String names) {}

    /** A turn as it is stored. */
    record Turn(Instant at, String sealed) {}
}
