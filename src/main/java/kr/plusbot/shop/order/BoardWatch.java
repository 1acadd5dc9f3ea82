package kr.plusbot.shop.order;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.PerBot;
import kr.plusbot.platform.runtime.SampledLog;

/**
 * Knows whether anybody looks at a bot's board. It begins when the shop says so, and ends when the shop takes no more orders that day; before
 * the first time, and while it has ended, nobody counts as absent. Safe across threads and replicas.
 *
 * <p>Pages can say that they show a board only while a bot and the database are there. So only such time counts as absence: after an
 * outage it is counted from its end.
 */
@Singleton
public final class BoardWatch {

    private static final SampledLog LOG = new SampledLog(BoardWatch.class);

    private static final Duration PERIOD = Duration.ofSeconds(10);

    /** Two beats may fail. */
    private static final Duration GAP = PERIOD.multipliedBy(3);

    private final Database database;
    private final PerBot<WatchSettings> settings;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("board-watch"));

    @Inject
    BoardWatch(Database database, Bots bots, Clock clock) {
        this.database = database;
        this.settings = bots.each(WatchSettings::new);
        this.clock = clock;
    }

    void onStart(@Observes Startup event) {
        timer.scheduleWithFixedDelay(this::beat, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        DaemonThreads.end(timer);
    }

    /** Notes that a bot and the database are there. */
    void beat() {
        Instant now = clock.instant();
        try {
            database.run(handle -> new WatchTables(handle).beat(now, now.minus(PERIOD.dividedBy(2)), now.minus(GAP)));
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.DEBUG, "Nobody knows who looks at the board: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Nobody knows who looks at the board", e);
        }
    }

    /** The shop begins to work: from now on it takes orders only while somebody looks. */
    public void begin(BotId bot) throws DatabaseUnavailable {
        database.run(handle -> new WatchTables(handle).arm(bot, clock.instant()));
    }

    /** The shop takes no more orders today. */
    public void end(BotId bot) throws DatabaseUnavailable {
        database.run(handle -> new WatchTables(handle).disarm(bot));
    }

    /** The shop takes orders again: as {@link #begin}, but nothing happens if that was never said. */
    public void resume(BotId bot) throws DatabaseUnavailable {
        database.run(handle -> new WatchTables(handle).armAgain(bot, clock.instant()));
    }

    /** Somebody looks at the board now. */
    public void see(BotId bot) throws DatabaseUnavailable {
        Instant now = clock.instant();
        database.run(handle -> new WatchTables(handle).see(bot, now, now.minus(PERIOD)));
    }

    /** Whether nobody has looked for too long, as far as the database says. */
    boolean isAbsent(BotId bot) {
        Optional<Duration> absent = settings.of(bot.name()).absent();
        return absent.isPresent() && isAbsent(bot, absent.get());
    }

    private boolean isAbsent(BotId bot, Duration absent) {
        Instant now = clock.instant();
        try {
            return database.read(handle -> new WatchTables(handle).isAbsent(bot, now.minus(absent), now.minus(GAP)));
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.DEBUG, "Orders are taken, since nobody knows who looks: {0}", e.getMessage());
            return false;
        }
    }

    /** Counts a customer who was turned away; pages are told as of a change of an order. */
    void turnAway(BotId bot) {
        try {
            database.run(handle -> {
                new ChangeNumbers(handle, bot).next();
                new WatchTables(handle).turnAway(bot);
            });
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.WARNING, "A customer who was turned away was not counted: {0}", e.getMessage());
        }
    }

    /** What was missed and nobody behind the counter has read yet; empty when nothing was. */
    public Optional<Absence> absence(BotId bot) throws DatabaseUnavailable {
        return database.read(handle -> new WatchTables(handle).absence(bot));
    }

    /** Somebody behind the counter has read what was missed. */
    public void acknowledge(BotId bot) throws DatabaseUnavailable {
        database.run(handle -> {
            new ChangeNumbers(handle, bot).next();
            new WatchTables(handle).forgetAbsence(bot);
        });
    }
}
