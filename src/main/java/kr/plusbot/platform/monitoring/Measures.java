package kr.plusbot.platform.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * What the bot measures of itself. Parts register their measures here when they are built, and one page shows all of them.
 * Safe across threads.
 *
 * <p>Labels are pairs of a name and a value. A value is one of a few that the bot itself knows, never a user's word.
 */
@Singleton
public final class Measures {

    /** Up to what Kakao can still take: it waits 5 s (auto-reply manual, section 8). */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(3),
        Duration.ofSeconds(4),
        Duration.ofMillis(4_500),
        Duration.ofMillis(4_900)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Inject
    public Measures() {}

    /** A count of what happened, made when it is first asked for. */
    public Counter counter(String name, String help, String... labels) {
        return Counter.builder(name).description(help).tags(labels).register(registry);
    }

    /** How long answers take, in buckets that end below Kakao's 5 s; made when it is first asked for. */
    public Timer timer(String name, String help, String... labels) {
        return Timer.builder(name)
                .description(help)
                .tags(labels)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /**
     * A value that is asked for at each look.
     *
     * @param value answers at once, on any thread; no number while it is not known
     */
    public void gauge(String name, String help, DoubleSupplier value, String... labels) {
        Gauge.builder(name, value::getAsDouble)
                .description(help)
                .tags(labels)
                .strongReference(true)
                .register(registry);
    }

    /**
     * A count that somebody else keeps, asked for at each look.
     *
     * @param count answers at once, on any thread; never falls
     */
    public void counter(String name, String help, DoubleSupplier count, String... labels) {
        FunctionCounter.builder(name, count, DoubleSupplier::getAsDouble)
                .description(help)
                .tags(labels)
                .register(registry);
    }

    /** All measures in Prometheus' text format, version 0.0.4. */
    public String text() {
        return registry.scrape();
    }
}
