package kr.plusbot.core.guard;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import org.jdbi.v3.core.Handle;

/**
 * What each process has counted, in the database: a row for each line, day and process. A process writes its own row and reads
 * the others'. After a restart it is another process. Safe across threads and replicas.
 */
@Singleton
final class JdbcTallies implements TallyStore {

    private final Database database;
    private final Clock clock;
    private final String process = UUID.randomUUID().toString();

    @Inject
    JdbcTallies(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Counts exchange(Line line, LocalDate day, Counts own, Instant lastGood) throws DatabaseUnavailable {
        return database.call(handle -> {
            write(handle, line, day, own);
            return read(handle, line, day, lastGood);
        });
    }

    private void write(Handle handle, Line line, LocalDate day, Counts own) {
        handle.createUpdate("INSERT INTO guard_tally (bot, channel, tally_day, process, failures, in_a_row, failed_at)"
                        + " VALUES (:bot, :channel, :day, :process, 0, 0, :now) ON CONFLICT DO NOTHING")
                .bind("bot", line.bot())
                .bind("channel", line.channel())
                .bind("day", day)
                .bind("process", process)
                .bind("now", utc(clock.instant()))
                .execute();
        handle.createUpdate("UPDATE guard_tally SET in_a_row = :streak,"
                        + " failed_at = CASE WHEN failures = :failures THEN failed_at ELSE :now END, failures = :failures"
                        + " WHERE bot = :bot AND channel = :channel AND tally_day = :day AND process = :process")
                .bind("bot", line.bot())
                .bind("channel", line.channel())
                .bind("day", day)
                .bind("process", process)
                .bind("failures", own.today())
                .bind("streak", own.inARow())
                .bind("now", utc(clock.instant()))
                .execute();
    }

    private Counts read(Handle handle, Line line, LocalDate day, Instant lastGood) {
        return handle.createQuery("SELECT coalesce(sum(failures), 0),"
                        + " coalesce(sum(CASE WHEN failed_at >= :good THEN in_a_row ELSE 0 END), 0) FROM guard_tally"
                        + " WHERE bot = :bot AND channel = :channel AND tally_day = :day AND process <> :process")
                .bind("bot", line.bot())
                .bind("channel", line.channel())
                .bind("day", day)
                .bind("process", process)
                .bind("good", utc(lastGood))
                .map((row, context) -> new Counts(row.getInt(1), row.getInt(2)))
                .one();
    }

    @Override
    public void forgetBefore(LocalDate day) throws DatabaseUnavailable {
        database.run(handle -> handle.createUpdate("DELETE FROM guard_tally WHERE tally_day < :day")
                .bind("day", day)
                .execute());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
