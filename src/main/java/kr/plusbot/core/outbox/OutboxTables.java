package kr.plusbot.core.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/**
 * The SQL of the table {@code outbox}, within one transaction. It runs on H2 and on PostgreSQL. Who changes a row and its notice
 * changes the notice first.
 */
final class OutboxTables {

    /** After so long a message would no longer be news worth its price; it waits for the person's next one. */
    static final Duration FRESH = Duration.ofMinutes(15);

    /** A call that takes so long is over, and the process that made it is gone. */
    private static final Duration CALL = Duration.ofSeconds(15);

    /** What is not said by then stands on the board. */
    private static final Duration SOON = Duration.ofSeconds(60);

    /** No board is about what is older. */
    private static final Duration BOARD = Duration.ofHours(12);

    private static final int MOST_WORDS = 10;
    static final int MOST_MISSED = 100;

    private static final String NEWS = " FROM outbox o JOIN notice n ON n.bot = o.bot AND n.id = o.notice"
            + " WHERE o.bot = :bot AND n.told_at IS NULL AND (n.until IS NULL OR n.until > :now)";

    private final Handle handle;
    private final BotId bot;

    OutboxTables(Handle handle, BotId bot) {
        this.handle = handle;
        this.bot = bot;
    }

    void add(UUID notice, Instant due) {
        handle.createUpdate("INSERT INTO outbox (bot, notice, state, due, call_at)"
                        + " VALUES (:bot, :notice, 'WAITING', :due, :due)")
                .bind("bot", bot.name())
                .bind("notice", notice)
                .bind("due", utc(due))
                .execute();
    }

    /** What is to be called now, the longest due first. */
    List<Waiting> due(Instant now, int most) {
        return handle.createQuery("SELECT o.notice, n.person, o.call_at, o.attempt" + NEWS
                        + " AND o.state = 'WAITING' AND o.call_at <= :now AND o.due > :fresh"
                        + " ORDER BY o.call_at, o.notice LIMIT :most")
                .bind("bot", bot.name())
                .bind("now", utc(now))
                .bind("fresh", utc(now.minus(FRESH)))
                .bind("most", most)
                .map((row, context) -> new Waiting(
                        row.getObject(1, UUID.class),
                        new UserId(bot, row.getString(2)),
                        instant(row, 3),
                        row.getInt(4)))
                .list();
    }

    /**
     * The rows are called under these names.
     *
     * @return the names with a row that nobody else took
     */
    Set<UserId> call(Map<UUID, UserId> rows, UUID batch, Instant now) {
        PreparedBatch update =
                handle.prepareBatch("UPDATE outbox SET state = 'CALLING', attempt = attempt + 1, batch = :batch,"
                        + " user_key = :key, called_at = :now, task = NULL, asked = 0, ask_at = NULL"
                        + " WHERE bot = :bot AND notice = :notice AND state = 'WAITING'");
        rows.forEach((notice, name) -> update.bind("bot", bot.name())
                .bind("notice", notice)
                .bind("batch", batch)
                .bind("key", name.id())
                .bind("now", utc(now))
                .add());
        int[] taken = update.execute();
        List<UserId> names = List.copyOf(rows.values());
        return IntStream.range(0, taken.length)
                .filter(row -> taken[row] == 1)
                .mapToObj(names::get)
                .collect(Collectors.toSet());
    }

    /** Ends a row that nobody will call. */
    void end(UUID notice, String state) {
        handle.createUpdate("UPDATE outbox SET state = :state WHERE bot = :bot AND notice = :notice"
                        + " AND state = 'WAITING'")
                .bind("state", state)
                .bind("bot", bot.name())
                .bind("notice", notice)
                .execute();
    }

    /** Kakao has taken a call. */
    int accept(UUID batch, String task, Instant askAt) {
        return handle.createUpdate("UPDATE outbox SET state = 'CALLED', task = :task, ask_at = :at"
                        + " WHERE bot = :bot AND batch = :batch AND state IN ('CALLING', 'UNKNOWN')")
                .bind("task", task)
                .bind("at", utc(askAt))
                .bind("bot", bot.name())
                .bind("batch", batch)
                .execute();
    }

    /** The people of a call that has surely not arrived, whose rows wait again. */
    List<UserId> refuse(UUID batch, Instant again) {
        List<UserId> people = handle.createQuery(
                        "SELECT DISTINCT n.person FROM outbox o JOIN notice n ON n.bot = o.bot AND n.id = o.notice"
                                + " WHERE o.bot = :bot AND o.batch = :batch AND o.state IN ('CALLING', 'UNKNOWN')"
                                + " AND o.rendered < o.attempt ORDER BY n.person")
                .bind("bot", bot.name())
                .bind("batch", batch)
                .map((row, context) -> new UserId(bot, row.getString(1)))
                .list();
        handle.createUpdate("UPDATE outbox SET state = 'WAITING', attempt = attempt - 1, call_at = :again, batch = NULL"
                        + " WHERE bot = :bot AND batch = :batch AND state IN ('CALLING', 'UNKNOWN')"
                        + " AND rendered < attempt")
                .bind("again", utc(again))
                .bind("bot", bot.name())
                .bind("batch", batch)
                .execute();
        return people;
    }

    /** Nobody knows whether a call arrived, so nobody repeats it. */
    int lose(UUID batch) {
        return handle.createUpdate(
                        "UPDATE outbox SET state = 'UNKNOWN' WHERE bot = :bot AND batch = :batch AND state = 'CALLING'")
                .bind("bot", bot.name())
                .bind("batch", batch)
                .execute();
    }

    /** As {@link #lose}, for the calls of processes that are gone. */
    int loseOld(Instant now) {
        return handle.createUpdate("UPDATE outbox SET state = 'UNKNOWN' WHERE bot = :bot AND state = 'CALLING'"
                        + " AND called_at <= :gone")
                .bind("bot", bot.name())
                .bind("gone", utc(now.minus(CALL)))
                .execute();
    }

    /** Ends what has waited for too long. */
    int endLate(Instant now) {
        return handle.createUpdate(
                        "UPDATE outbox SET state = 'LATE' WHERE bot = :bot AND state = 'WAITING' AND due <= :fresh")
                .bind("bot", bot.name())
                .bind("fresh", utc(now.minus(FRESH)))
                .execute();
    }

    /** What a person is called for and has not heard, the first written first. */
    List<Words> called(UserId person, Instant now) {
        return handle.createQuery("SELECT n.id, n.subject, n.words" + NEWS
                        + " AND n.person = :person AND o.state IN ('CALLING', 'CALLED', 'UNKNOWN')"
                        + " AND o.rendered < o.attempt ORDER BY n.written, n.step LIMIT :most")
                .bind("bot", bot.name())
                .bind("person", person.id())
                .bind("now", utc(now))
                .bind("most", MOST_WORDS)
                .map((row, context) -> new Words(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    /** Whether the words are given by this transaction. Of two who ask, one gives them; what was told meanwhile is not given. */
    boolean render(UUID notice) {
        return isUntold(notice)
                && handle.createUpdate("UPDATE outbox SET rendered = attempt WHERE bot = :bot AND notice = :notice"
                                        + " AND state IN ('CALLING', 'CALLED', 'UNKNOWN') AND rendered < attempt")
                                .bind("bot", bot.name())
                                .bind("notice", notice)
                                .execute()
                        == 1;
    }

    /** Nobody tells it until this transaction ends. */
    private boolean isUntold(UUID notice) {
        return handle.createUpdate(
                                "UPDATE notice SET told_at = NULL WHERE bot = :bot AND id = :notice AND told_at IS NULL")
                        .bind("bot", bot.name())
                        .bind("notice", notice)
                        .execute()
                == 1;
    }

    /** Tasks whose result may be there by now. */
    List<String> toAsk(Instant now, int most) {
        return handle.createQuery("SELECT task FROM outbox WHERE bot = :bot AND state = 'CALLED' AND ask_at <= :now"
                        + " GROUP BY task ORDER BY min(ask_at) LIMIT :most")
                .bind("bot", bot.name())
                .bind("now", utc(now))
                .bind("most", most)
                .map((row, context) -> row.getString(1))
                .list();
    }

    /** The rows of a task that wait for its result. */
    List<Called> of(String task) {
        return handle.createQuery("SELECT notice, user_key, attempt, rendered, asked, due FROM outbox"
                        + " WHERE bot = :bot AND task = :task AND state = 'CALLED' ORDER BY notice")
                .bind("bot", bot.name())
                .bind("task", task)
                .map((row, context) -> new Called(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4) == row.getInt(3),
                        row.getInt(5),
                        instant(row, 6)))
                .list();
    }

    /** The person has read it. */
    void tell(UUID notice, Instant now) {
        handle.createUpdate("UPDATE notice SET told_at = :now WHERE bot = :bot AND id = :notice AND told_at IS NULL")
                .bind("now", utc(now))
                .bind("bot", bot.name())
                .bind("notice", notice)
                .execute();
        leave(notice, "TOLD");
    }

    /** A called row comes to its end. */
    void leave(UUID notice, String state) {
        called(notice, "state = :state").bind("state", state).execute();
    }

    /** A called row is called once more. */
    void repeat(UUID notice, Instant now) {
        called(notice, "state = 'WAITING', call_at = :now")
                .bind("now", utc(now))
                .execute();
    }

    /** A called row's task is asked again. */
    void askAgain(UUID notice, Instant at) {
        called(notice, "asked = asked + 1, ask_at = :at").bind("at", utc(at)).execute();
    }

    private Update called(UUID notice, String change) {
        return handle.createUpdate(
                        "UPDATE outbox SET " + change + " WHERE bot = :bot AND notice = :notice AND state = 'CALLED'")
                .bind("bot", bot.name())
                .bind("notice", notice);
    }

    List<String> missed(Instant now) {
        return handle.createQuery("SELECT n.subject" + NEWS + " AND o.due > :board"
                        + " AND (o.state IN ('UNKNOWN', 'FAILED', 'LIMIT', 'NO_KEY', 'LATE') OR o.due <= :soon)"
                        + " GROUP BY n.subject ORDER BY max(o.due) DESC, n.subject LIMIT :most")
                .bind("bot", bot.name())
                .bind("now", utc(now))
                .bind("board", utc(now.minus(BOARD)))
                .bind("soon", utc(now.minus(SOON)))
                .bind("most", MOST_MISSED)
                .map((row, context) -> row.getString(1))
                .list();
    }

    /** How many wait to be called, and are due. */
    int waiting(Instant now) {
        return handle.createQuery("SELECT count(*)" + NEWS + " AND o.state = 'WAITING' AND o.call_at <= :now")
                .bind("bot", bot.name())
                .bind("now", utc(now))
                .mapTo(Integer.class)
                .one();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /**
     * A row that is to be called.
     *
     * @param due since when; after a refusal, since its pause is over
     */
    record Waiting(UUID notice, UserId person, Instant due, int attempt) {}

    /** What a notice says. */
    record Words(UUID notice, String subject, String words) {}

    /** A row that was called. */
    record Called(UUID notice, String key, int attempt, boolean rendered, int asked, Instant due) {}
}
