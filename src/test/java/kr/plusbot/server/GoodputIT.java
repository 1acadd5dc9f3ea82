package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import kr.plusbot.server.commands.SleepCommand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Five times as many calls as the bot can serve, at fixed times however long the answers take: as many are served as when as many call as it can serve, and
 * the rest is told so at once. {@code src/test/overload} does it for as long as one likes.
 */
@Tag("alone")
@Timeout(value = 1, unit = TimeUnit.DAYS)
@ParameterizedClass(name = "{0}")
@MethodSource("kr.plusbot.server.ServerOnJdk#baseline")
final class GoodputIT extends InServer {

    private static final Duration LONG = Duration.parse(System.getProperty("plusbot.test.overload", "PT10S"));
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final int TIMES = 5;
    private static final int SECONDS = 2;
    private static final int IN_TIME_MS = 4_500;

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicLongArray served = new AtomicLongArray(10_000);
    private final AtomicLongArray shed = new AtomicLongArray(10_000);

    /** Before the server starts. */
    GoodputIT() {
        super(TestWar.with(SleepCommand.class), Map.of("plusbot.kakao.callers", "127.0.0.0/8"));
    }

    @Test
    void isThatOfItsPeak() throws Exception {
        double capacity = (double) place().mostCommands() / SECONDS;
        offer(TIMES * capacity, SHORT);
        forget();
        offer(capacity, SHORT);
        double peak = servedPerSecond(SHORT);
        forget();
        offer(TIMES * capacity, LONG);

        double goodput = servedPerSecond(LONG) / peak;
        System.out.printf(
                "Overload: %d calls in %d s, %.0f%% of the %.0f a second that can be served, slowest of these %d ms; shed %d, p99 %d ms, slowest %d ms; failed %d%n",
                sent.get(),
                LONG.toSeconds(),
                100 * goodput,
                peak,
                slowest(served, 1),
                sum(shed, IN_TIME_MS),
                slowest(shed, 0.99),
                slowest(shed, 1),
                failed.get());
        assertThat(failed.get()).as("failed answers").isZero();
        assertThat(goodput).as("goodput").isGreaterThanOrEqualTo(0.9);
        assertThat(slowest(served, 1)).as("ms").isLessThan(IN_TIME_MS);
        assertThat(slowest(shed, 1)).as("ms").isLessThan(IN_TIME_MS);
        assertThat(reply(sleep()).text()).isEqualTo(SECONDS + "초 잤어요");
    }

    private double servedPerSecond(Duration time) {
        return sum(served, IN_TIME_MS) / (double) time.toSeconds();
    }

    private void forget() {
        sent.set(0);
        for (int i = 0; i < served.length(); i++) {
            served.set(i, 0);
            shed.set(i, 0);
        }
    }

    private void offer(double perSecond, Duration time) throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleAtFixedRate(() -> threads.execute(this::call), 0, (long) (1e9 / perSecond), TimeUnit.NANOSECONDS);
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
        clock.shutdown();
        clock.awaitTermination(1, TimeUnit.MINUTES);
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void call() {
        sent.incrementAndGet();
        try {
            Answer answer = sleep().send(base());
            int millis = (int) Math.min(answer.took().toMillis(), served.length() - 1);
            if (answer.status() != 200 || answer.text().isEmpty()) {
                failed.incrementAndGet();
            } else {
                (answer.text().endsWith("잤어요") ? served : shed).incrementAndGet(millis);
            }
        } catch (RuntimeException | AssertionError e) {
            failed.incrementAndGet();
        }
    }

    private Call sleep() {
        return Call.message("user" + sent.get() % 1_000, "잠:" + SECONDS);
    }

    private static long sum(AtomicLongArray millis, int below) {
        long sum = 0;
        for (int i = 0; i < below; i++) {
            sum += millis.get(i);
        }
        return sum;
    }

    /** In how many milliseconds this share of the answers came. */
    private static int slowest(AtomicLongArray millis, double share) {
        long all = sum(millis, millis.length());
        int end = 0;
        while (sum(millis, end) < Math.ceil(all * share)) {
            end++;
        }
        return end;
    }
}
