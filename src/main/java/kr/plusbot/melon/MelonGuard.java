package kr.plusbot.melon;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.Counter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import kr.plusbot.melon.SongSearchUnavailable.QuestionRefused;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.SampledLog;
import org.jspecify.annotations.Nullable;

/**
 * Lets only so many calls to Melon be under way, and none but a few probes while Melon fails. Repeats nothing. Safe across
 * threads.
 */
@Singleton
final class MelonGuard {

    /** The breaker opens when half of the last 20 calls failed, or half of the first 10. */
    private static final int WINDOW = 20;

    private static final int LEAST_CALLS = 10;
    private static final float FAILURE_PERCENT = 50;

    /** Longer than a call usually takes, so that calls from before do not count as probes. */
    private static final Duration OPEN = Duration.ofSeconds(4);

    /** Two of three have to succeed. */
    private static final int PROBES = 3;

    private final SampledLog log = new SampledLog(MelonGuard.class);
    private final MelonClient client;
    private final Semaphore free;
    private final CircuitBreaker breaker;

    @Inject
    MelonGuard(MelonClient client, MelonSettings settings, Measures measures) {
        this(client, settings, Ticker.systemTicker());
        measures.gauge("plusbot_melon_breaker", "Calls to Melon: 0 let through, 1 stopped, 0.5 probed", this::stopped);
        measures.gauge(
                "plusbot_melon_calls_under_way",
                "Calls to Melon that are under way",
                () -> settings.maxConcurrent() - free.availablePermits());
        Counter ok = counter(measures, "ok");
        Counter failed = counter(measures, "failed");
        Counter stopped = counter(measures, "stopped");
        breaker.getEventPublisher()
                .onSuccess(event -> ok.increment())
                .onError(event -> failed.increment())
                .onCallNotPermitted(event -> stopped.increment());
    }

    private static Counter counter(Measures measures, String result) {
        return measures.counter(
                "plusbot_melon_calls", "Calls to Melon; one that is stopped is not made", "result", result);
    }

    private double stopped() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> 1;
            case HALF_OPEN -> 0.5;
            default -> 0;
        };
    }

    MelonGuard(MelonClient client, MelonSettings settings, Ticker ticker) {
        this.client = client;
        this.free = new Semaphore(settings.maxConcurrent());
        this.breaker = CircuitBreaker.of("melon", config(ticker));
        breaker.getEventPublisher()
                .onStateTransition(event -> log.log(
                        Level.WARNING,
                        "Calls to Melon: the breaker is {0}",
                        event.getStateTransition().getToState()));
    }

    private static CircuitBreakerConfig config(Ticker ticker) {
        return CircuitBreakerConfig.custom()
                .slidingWindow(WINDOW, LEAST_CALLS, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(FAILURE_PERCENT)
                .waitDurationInOpenState(OPEN)
                .permittedNumberOfCallsInHalfOpenState(PROBES)
                .ignoreExceptions(QuestionRefused.class)
                .clock(new TickerClock(ticker))
                .build();
    }

    /** @return what Melon found; fails at once when no call is let through */
    CompletableFuture<SongList> search(SongQuery query) {
        if (!free.tryAcquire()) {
            return CompletableFuture.failedFuture(new SongSearchUnavailable("too many calls are under way"));
        }
        if (!breaker.tryAcquirePermission()) {
            free.release();
            return CompletableFuture.failedFuture(new SongSearchUnavailable("Melon fails"));
        }
        long start = breaker.getCurrentTimestamp();
        return client.search(query).whenComplete((songs, failure) -> end(start, failure));
    }

    private void end(long start, @Nullable Throwable failure) {
        free.release();
        long duration = breaker.getCurrentTimestamp() - start;
        if (failure == null) {
            breaker.onSuccess(duration, breaker.getTimestampUnit());
        } else {
            Throwable cause = failure instanceof CompletionException
                    ? Objects.requireNonNullElse(failure.getCause(), failure)
                    : failure;
            breaker.onError(duration, breaker.getTimestampUnit(), cause);
            log(cause);
        }
    }

    /** Without what Melon sent and what the user asked. */
    private void log(Throwable failure) {
        if (failure instanceof SongSearchUnavailable) {
            log.log(Level.WARNING, "A search at Melon failed: {0}", failure.getMessage());
        } else if (failure instanceof IOException) {
            log.log(
                    Level.WARNING,
                    "A search at Melon failed: {0}",
                    failure.getClass().getSimpleName());
        } else {
            log.log(Level.ERROR, "A search at Melon failed", failure);
        }
    }
}
