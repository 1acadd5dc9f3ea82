package kr.plusbot.core.guard;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.monitoring.AnsweredCall;
import kr.plusbot.platform.monitoring.CallListener;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.SampledLog;

/**
 * Counts failures as Kakao does, and asks for more care the nearer they come to Kakao's limits. Safe across threads.
 *
 * <p>Every process decides for itself by what all have counted; they exchange their counts through the database every two
 * seconds, aside from any message. While the database is away each goes on with what it knows.
 */
@Singleton
public final class Guard implements CallListener {

    /** Kakao's day. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private static final long PERIOD_SECONDS = 2;

    /** In amber and red, for what usually has 4.5 s. */
    private static final Duration SHORTER = Duration.ofMillis(3_500);

    private static final SampledLog LOG = new SampledLog(Guard.class);

    private final ConcurrentMap<Line, Watched> lines = new ConcurrentHashMap<>();
    private final boolean acts;
    private final TallyStore tallies;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Measures measures;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("guard"));

    @Inject
    Guard(GuardSettings settings, TallyStore tallies, Clock clock, Measures measures) {
        this(settings, tallies, clock, System::nanoTime, measures);
    }

    Guard(GuardSettings settings, TallyStore tallies, Clock clock, LongSupplier nanoTime, Measures measures) {
        this.acts = settings.enabled();
        this.tallies = tallies;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.measures = measures;
    }

    void onStart(@Observes Startup event) {
        timer.scheduleWithFixedDelay(this::exchange, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void answered(AnsweredCall call) {
        Watched watched = watched(call.bot(), call.channel());
        watched.add(call.failed(), today(), nanoTime.getAsLong(), clock.instant());
    }

    /** Whether a slow command may run; one that may must {@link #leave}. */
    public boolean enter(String bot, String channel) {
        return watched(bot, channel).tally.enter() || !acts;
    }

    /** A slow command has ended. */
    public void leave(String bot, String channel) {
        watched(bot, channel).tally.leave();
    }

    /** The deadline, or a shorter one while failures come near to Kakao's limits. */
    public Duration deadline(String bot, Duration usual) {
        boolean care = acts
                && lines.entrySet().stream()
                        .anyMatch(line -> line.getKey().bot().equals(bot)
                                && line.getValue().tally.level() != Level.GREEN);
        return care && usual.compareTo(SHORTER) > 0 ? SHORTER : usual;
    }

    Level level(String bot, String channel) {
        return watched(bot, channel).tally.level();
    }

    /** Exchanges counts with the other replicas. */
    void exchange() {
        try {
            for (var line : lines.entrySet()) {
                exchange(line.getKey(), line.getValue());
            }
        } catch (DatabaseUnavailable e) {
            LOG.log(Logger.Level.DEBUG, "The guard goes on alone: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "The guard goes on alone", e);
        }
    }

    private void exchange(Line line, Watched watched) throws DatabaseUnavailable {
        if (watched.isDue()) {
            LocalDate day = watched.tally.day();
            watched.tally.share(tallies.exchange(line, day, watched.tally.own(), watched.lastGood), day);
            watched.tellChange(line);
            if (watched.forgot == null || watched.forgot.isBefore(day)) {
                tallies.forgetBefore(day);
                watched.forgot = day;
            }
        }
    }

    private Watched watched(String bot, String channel) {
        return lines.computeIfAbsent(new Line(bot, channel), this::watch);
    }

    private Watched watch(Line line) {
        Watched watched = new Watched(new Tally(today(), nanoTime.getAsLong()));
        String[] labels = {"bot", line.bot(), "channel", line.channel()};
        measures.gauge(
                "plusbot_guard_level",
                "How near Kakao is to acting: 0 green, 1 amber, 2 red",
                () -> watched.tally.level().figure(),
                labels);
        measures.gauge(
                "plusbot_failures_in_a_row",
                "Failures without a good answer after them, of all replicas",
                () -> watched.tally.all().inARow(),
                labels);
        measures.gauge(
                "plusbot_failures_today",
                "Failures since midnight in Seoul, of all replicas",
                () -> watched.tally.all().today(),
                labels);
        return watched;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    @PreDestroy
    void close() {
        DaemonThreads.end(timer);
    }
}
