package kr.plusbot.core.dispatch;

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
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.Expiry;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.DaemonThreads;

/**
 * Removes what was kept long enough, in slices and on one replica at a time. No transaction is longer than a slice, so a
 * message waits for one slice at the most. Safe across threads and replicas.
 */
@Singleton
final class Retention {

    private static final System.Logger LOG = System.getLogger(Retention.class.getName());

    private static final String NAME = "retention";
    private static final Duration PERIOD = Duration.ofHours(1);

    /** Renewed with each slice: a replica that dies is followed after so long. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Rows of a slice: well within the 700 ms that a call's statements may take. */
    private static final int SLICE = 100;

    private final Expiry expiry;
    private final Lease lease;
    private final Clock clock;
    private final Duration conversations;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("retention"));

    @Inject
    Retention(Expiry expiry, Lease lease, Clock clock, RetentionSettings settings) {
        this.expiry = expiry;
        this.lease = lease;
        this.clock = clock;
        this.conversations = settings.conversations();
    }

    void onStart(@Observes Startup event) {
        timer.scheduleWithFixedDelay(this::tryOnce, 1, PERIOD.toMinutes(), TimeUnit.MINUTES);
    }

    private void tryOnce() {
        try {
            run();
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.DEBUG, "Nothing was removed: {0}", e.getMessage());
        } catch (Exception e) {
            LOG.log(Level.ERROR, "What was kept long enough could not be removed", e);
        }
    }

    /** Removes all that is due now, unless another replica does. */
    void run() throws Exception {
        Instant oldest = clock.instant().minus(conversations);
        boolean more = true;
        while (more && !timer.isShutdown() && lease.take(NAME, LEASE)) {
            more = expiry.expire(SLICE);
        }
        Optional<UserId> last = Optional.empty();
        do {
            last = lease.take(NAME, LEASE) ? expiry.forgetSilent(last, oldest, SLICE) : Optional.empty();
        } while (last.isPresent() && !timer.isShutdown());
    }

    @PreDestroy
    void close() {
        DaemonThreads.end(timer);
    }
}
