package kr.plusbot.core.dialogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.SampledLog;

/**
 * Who may have a notice to hear, by each of their names, so that the messages of all others cost no look into the database. This
 * process's own notices are known at once, those of others within a second; a notice is mostly due ten seconds after it was written.
 * Safe across threads.
 */
@Singleton
public final class WaitingPeople {

    private static final SampledLog LOG = new SampledLog(WaitingPeople.class);

    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** Longer than a look takes, so that one that began before a notice was there does not hide it. */
    private static final Duration OWN = Duration.ofMinutes(1);

    /** At about 100 bytes a name, 2 MB. */
    private static final int MOST = 20_000;

    private final Database database;
    private final Cache<UserId, Boolean> own = Caffeine.newBuilder()
            .expireAfterWrite(OWN)
            .maximumSize(MOST)
            .executor(Runnable::run)
            .build();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("notices"));
    private volatile Set<UserId> all = Set.of();

    @Inject
    public WaitingPeople(Database database) {
        this.database = database;
    }

    void onStart(@Observes Startup event) {
        timer.scheduleWithFixedDelay(this::look, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks who waits now. */
    void look() {
        try {
            all = Set.copyOf(database.read(handle -> new NoticeTables(handle).waiting(MOST)));
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.DEBUG, "Who waits for a notice was not read: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Who waits for a notice cannot be read", e);
        }
    }

    /** A notice for a person with these names is about to be there. */
    void add(Collection<UserId> names) {
        names.forEach(name -> own.put(name, true));
    }

    /** Whether one of these may wait. */
    boolean mayInclude(Collection<UserId> names) {
        return names.stream().anyMatch(name -> all.contains(name) || own.getIfPresent(name) != null);
    }

    @PreDestroy
    void close() {
        DaemonThreads.end(timer);
    }
}
