package kr.plusbot.kakao.event;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.dispatch.Lease;
import kr.plusbot.core.outbox.Calls;
import kr.plusbot.core.outbox.Meter;
import kr.plusbot.core.outbox.Meter.Spent;
import kr.plusbot.core.outbox.Signs;
import kr.plusbot.core.outbox.Tasks;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.ObjectMapperProvider;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.OutgoingHttp;
import kr.plusbot.platform.runtime.PerBot;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.platform.runtime.SampledLog;

/**
 * Has each bot speak first that may, on one replica at a time. It has threads of its own, and touches no message. Without a bot that may, it
 * does nothing. Safe across threads and replicas.
 */
@Singleton
public final class EventWorker {

    private static final SampledLog LOG = new SampledLog(EventWorker.class);

    private static final String LEASE = "event";

    /** A replica that dies is followed after so long. */
    private static final Duration HELD = Duration.ofSeconds(5);

    /** From due to call at most one second. */
    static final long PERIOD_MILLIS = 300;

    private static final long ASK_MILLIS = 1_000;
    private static final long CLEAN_MILLIS = 5_000;

    /** So that one call that hangs does not delay the others. */
    private static final int MOST_CALLS = 4;

    private final Lease lease;
    private final Calls calls;
    private final Meter meter;
    private final Measures measures;
    private final EventApi api;
    private final List<Speaking> speaking = new ArrayList<>();
    private final Semaphore free = new Semaphore(MOST_CALLS);
    private final ScheduledExecutorService caller =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("event-calls"));
    private final ScheduledExecutorService asker =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("event-results"));

    @Inject
    EventWorker(
            Bots bots,
            Lease lease,
            Calls calls,
            Tasks tasks,
            Signs signs,
            Meter meter,
            PrivacyKey privacy,
            ObjectMapperProvider json,
            Measures measures,
            Clock clock) {
        this.lease = lease;
        this.calls = calls;
        this.meter = meter;
        this.measures = measures;
        this.api = new EventApi(json, OutgoingHttp.withoutKeys());
        PerBot<Optional<EventSettings>> settings = bots.each(EventSettings::of);
        for (String name : bots.names()) {
            settings.of(name).ifPresent(its -> {
                BotId bot = name.equals(Bots.MAIN) ? BotId.MAIN : new BotId(name);
                speaking.add(
                        new Speaking(bot, new Speaker(bot, its, api, calls, tasks, signs, privacy, measures, clock)));
                LOG.log(Level.INFO, bots.titled("The bot", name) + " speaks first: {0}", its);
            });
        }
    }

    void onStart(@Observes Startup event) {
        if (!speaking.isEmpty()) {
            speaking.forEach(this::measure);
            every(caller, PERIOD_MILLIS, this::speak);
            every(asker, ASK_MILLIS, () -> eachWith(LEASE + "-results", its -> its.speaker.ask()));
            every(asker, CLEAN_MILLIS, () -> eachWith(LEASE + "-results", this::clean));
        }
    }

    private static void every(ScheduledExecutorService timer, long millis, Runnable work) {
        timer.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void measure(Speaking its) {
        String bot = its.bot.name();
        measures.gauge(
                "plusbot_outbox_stopped",
                "Whether calls to Kakao's Event API are stopped since they fail",
                () -> its.speaker.isStopped() ? 1 : 0,
                "bot",
                bot);
        measures.gauge("plusbot_outbox_waiting", "Notices that are due and not called", () -> its.waiting, "bot", bot);
        measures.gauge(
                "plusbot_outbox_spent", "Messages of today in Seoul, of all replicas", () -> its.spent, "bot", bot);
        measures.gauge("plusbot_outbox_limit", "Messages that a day may have", () -> its.limit, "bot", bot);
    }

    /** Makes the calls that are due now, as long as not too many are under way. */
    void speak() {
        eachWith(LEASE, its -> {
            boolean more = true;
            while (more && free.tryAcquire()) {
                more = speakOnce(its);
            }
        });
    }

    private boolean speakOnce(Speaking its) throws DatabaseUnavailable {
        Optional<CompletableFuture<Void>> call = Optional.empty();
        try {
            call = its.speaker.speak();
        } finally {
            if (call.isEmpty()) {
                free.release();
            }
        }
        call.ifPresent(under -> under.whenComplete((nothing, failure) -> free.release()));
        return call.isPresent();
    }

    private void clean(Speaking its) throws DatabaseUnavailable {
        its.speaker.clean();
        its.waiting = calls.waiting(its.bot);
        Spent spent = meter.today(its.bot);
        its.spent = spent.messages();
        its.limit = spent.most();
        if (spent.isAlarming()) {
            LOG.log(
                    Level.WARNING,
                    "The bot {0} has sent {1} of the {2} messages that it may send today",
                    its.bot.name(),
                    spent.messages(),
                    spent.most());
        }
    }

    private void eachWith(String name, Work work) {
        try {
            if (lease.take(name, HELD)) {
                for (Speaking its : speaking) {
                    work.of(its);
                }
            }
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.DEBUG, "Nobody is spoken to: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Nobody is spoken to", e);
        }
    }

    @PreDestroy
    void close() {
        api.close();
        DaemonThreads.end(caller);
        DaemonThreads.end(asker);
    }

    @FunctionalInterface
    private interface Work {
        void of(Speaking its) throws DatabaseUnavailable;
    }

    /** One bot that speaks first, and what was last seen of it. */
    private static final class Speaking {
        private final BotId bot;
        private final Speaker speaker;
        private volatile int waiting;
        private volatile int spent;
        private volatile int limit;

        Speaking(BotId bot, Speaker speaker) {
            this.bot = bot;
            this.speaker = speaker;
        }
    }
}
