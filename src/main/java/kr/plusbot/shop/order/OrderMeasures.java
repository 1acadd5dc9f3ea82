package kr.plusbot.shop.order;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.DaemonThreads;

/**
 * Measures the orders of the last week that are not over. Safe across threads.
 *
 * <p>A look never waits for the database. It shows what was counted last, and has it counted again on a thread of its own when
 * that is older than ten seconds. Where nobody looks, nothing is counted.
 */
@Singleton
final class OrderMeasures {

    private static final System.Logger LOG = System.getLogger(OrderMeasures.class.getName());

    private static final Duration KEPT = Duration.ofSeconds(10);

    /** An order that is left lying for longer is nobody's work any more. */
    private static final int DAYS = 7;

    private static final Set<OrderStatus> OPEN = Set.of(OrderStatus.RECEIVED, OrderStatus.ACCEPTED, OrderStatus.READY);

    private static final double MILLIS = 1_000;

    private final Database database;
    private final Clock clock;
    private final Ticker ticker;
    private final Executor counter;
    private final AtomicLong counted;
    private final Set<BotId> bots;
    private volatile Map<BotId, OpenOrders> open = Map.of();

    @Inject
    OrderMeasures(Database database, Clock clock, Bots bots, Measures measures) {
        this(
                database,
                clock,
                bots,
                measures,
                Ticker.systemTicker(),
                Executors.newSingleThreadExecutor(DaemonThreads.named("measures")));
    }

    /** @param counter on which the orders are counted */
    OrderMeasures(Database database, Clock clock, Bots bots, Measures measures, Ticker ticker, Executor counter) {
        this.database = database;
        this.clock = clock;
        this.ticker = ticker;
        this.counter = counter;
        this.counted = new AtomicLong(ticker.read() - KEPT.toNanos());
        this.bots = bots.names().stream().map(BotId::new).collect(Collectors.toUnmodifiableSet());
        this.bots.forEach(bot -> register(bot, measures));
    }

    /** Builds this when the application starts. */
    void onStart(@Observes Startup event) {}

    private void register(BotId bot, Measures measures) {
        OPEN.forEach(status -> measures.gauge(
                "plusbot_orders_open",
                "Orders of the last seven days that are not over, of all replicas",
                () -> look(bot).count(status),
                "bot",
                bot.name(),
                "status",
                status.name().toLowerCase(Locale.ROOT)));
        measures.gauge(
                "plusbot_orders_oldest_seconds",
                "How long the oldest order waits to be accepted; 0 when none does",
                () -> look(bot).waiting(clock.instant()).toMillis() / MILLIS,
                "bot",
                bot.name());
    }

    private OpenOrders look(BotId bot) {
        long last = counted.get();
        long now = ticker.read();
        if (now - last >= KEPT.toNanos() && counted.compareAndSet(last, now)) {
            counter.execute(this::count);
        }
        return open.getOrDefault(bot, OpenOrders.NONE);
    }

    private void count() {
        try {
            Instant since = clock.instant().minus(DAYS, ChronoUnit.DAYS);
            Map<BotId, OpenOrders> all = new HashMap<>();
            for (BotId bot : bots) {
                all.put(bot, database.read(handle -> new OrderRows(handle, bot).open(since, OPEN)));
            }
            open = Map.copyOf(all);
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.DEBUG, "Open orders were not counted: {0}", e.getMessage());
        }
    }

    @PreDestroy
    void close() {
        if (counter instanceof ExecutorService pool) {
            DaemonThreads.end(pool);
        }
    }
}
