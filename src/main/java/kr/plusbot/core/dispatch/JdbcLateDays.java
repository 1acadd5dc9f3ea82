package kr.plusbot.core.dispatch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.LateDays;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.DaemonThreads;
import org.jdbi.v3.core.Handle;

/**
 * Counts late answers in memory and adds them to the database every few seconds: the thread that watches deadlines waits for nothing.
 * What a killed process had not added yet is lost.
 */
@Singleton
final class JdbcLateDays implements LateDays {

    private static final System.Logger LOG = System.getLogger(JdbcLateDays.class.getName());
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final Database database;
    private final Clock clock;
    private final Map<Key, Integer> counted = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("late-days"));

    @Inject
    JdbcLateDays(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void onStart(@Observes Startup event) {
        timer.scheduleWithFixedDelay(this::add, PERIOD.toSeconds(), PERIOD.toSeconds(), TimeUnit.SECONDS);
    }

    /** One more of today. */
    void count(BotId bot) {
        counted.merge(new Key(bot, LocalDate.ofInstant(clock.instant(), SEOUL)), 1, Integer::sum);
    }

    /** Adds to the database what was counted since; later when the database is away. */
    void add() {
        try {
            for (Key key : counted.keySet()) {
                int times = counted.getOrDefault(key, 0);
                database.run(handle -> add(handle, key, times));
                counted.computeIfPresent(key, (its, now) -> now == times ? null : Integer.valueOf(now - times));
            }
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.DEBUG, "Late answers are added later: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Late answers cannot be counted", e);
        }
    }

    private static void add(Handle handle, Key key, int times) {
        handle.createUpdate(
                        "INSERT INTO late_day (bot, answer_date, times) VALUES (:bot, :day, 0) ON CONFLICT DO NOTHING")
                .bind("bot", key.bot().name())
                .bind("day", key.day())
                .execute();
        handle.createUpdate("UPDATE late_day SET times = times + :times WHERE bot = :bot AND answer_date = :day")
                .bind("times", times)
                .bind("bot", key.bot().name())
                .bind("day", key.day())
                .execute();
    }

    @Override
    public int between(BotId bot, LocalDate first, LocalDate last) throws DatabaseUnavailable {
        return database.read(handle -> handle.createQuery("SELECT coalesce(sum(times), 0) FROM late_day"
                        + " WHERE bot = :bot AND answer_date >= :first AND answer_date <= :last")
                .bind("bot", bot.name())
                .bind("first", first)
                .bind("last", last)
                .mapTo(Integer.class)
                .one());
    }

    @PreDestroy
    void close() {
        DaemonThreads.end(timer);
        add();
    }

    private record Key(BotId bot, LocalDate day) {}
}
