package kr.plusbot.core.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.outbox.OutboxTables.Called;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.monitoring.Measures;

/**
 * What became of calls that the channel has taken. A notice is told when its words were given and the task does not say that they
 * failed. One that failed is called once more. Safe across threads and replicas; each method throws {@link DatabaseUnavailable} when
 * the database cannot do it now.
 */
@Singleton
public final class Tasks {

    private static final int MOST = 20;
    private static final int MOST_ATTEMPTS = 2;

    /** After the first look, three seconds after the call. */
    private static final List<Duration> LOOKS = List.of(Duration.ofSeconds(17), Duration.ofSeconds(100));

    private final Database database;
    private final Clock clock;
    private final Measures measures;

    @Inject
    Tasks(Database database, Clock clock, Measures measures) {
        this.database = database;
        this.clock = clock;
        this.measures = measures;
    }

    /** The tasks of a bot that are to be asked now. */
    public List<String> due(BotId bot) throws DatabaseUnavailable {
        Instant now = clock.instant();
        return database.read(handle -> new OutboxTables(handle, bot).toAsk(now, MOST));
    }

    /**
     * Notes a task's result.
     *
     * @param failed who has not got the message
     * @return whether somebody has
     */
    public boolean ended(BotId bot, String task, Set<UserId> failed) throws DatabaseUnavailable {
        Instant now = clock.instant();
        return database.call(handle -> {
            boolean told = false;
            OutboxTables tables = new OutboxTables(handle, bot);
            for (Called row : tables.of(task)) {
                if (failed.contains(new UserId(bot, row.key()))) {
                    fail(tables, row, now);
                } else if (row.rendered()) {
                    tables.tell(row.notice(), now);
                    told = true;
                    count("told");
                } else {
                    wait(tables, row, now);
                }
            }
            return told;
        });
    }

    /** Notes that a task has said nothing yet. */
    public void pending(BotId bot, String task) throws DatabaseUnavailable {
        Instant now = clock.instant();
        database.run(handle -> {
            OutboxTables tables = new OutboxTables(handle, bot);
            tables.of(task).forEach(row -> wait(tables, row, now));
        });
    }

    private void fail(OutboxTables tables, Called row, Instant now) {
        if (row.attempt() < MOST_ATTEMPTS) {
            tables.repeat(row.notice(), now);
            count("repeated");
        } else {
            tables.leave(row.notice(), "FAILED");
            count("failed");
        }
    }

    private void wait(OutboxTables tables, Called row, Instant now) {
        if (row.asked() < LOOKS.size()) {
            tables.askAgain(row.notice(), now.plus(LOOKS.get(row.asked())));
        } else {
            tables.leave(row.notice(), "UNKNOWN");
            count("unknown");
        }
    }

    private void count(String result) {
        NoticeMeasure.counter(measures, result).increment();
    }
}
