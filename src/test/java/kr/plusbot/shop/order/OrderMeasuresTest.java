package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.shop.menu.Won;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class OrderMeasuresTest {

    private static Database database;

    @Parameter
    TestDatabases kind;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-22T09:00:00Z"));
    private final Patient orders = new Patient(database, clock);
    private final Measures measures = new Measures();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private long nanos;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabases kind) {
        database = kind.open(kind.empty());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @BeforeEach
    void watch() throws Exception {
        Patient.clear(database);
        new OrderMeasures(
                database, clock, new Bots(new Settings(Map.of(), Map.of())), measures, () -> nanos, work::add);
    }

    @Test
    void countsOpenOrdersAsideAndShowsThemAtTheNextLook() throws Exception {
        Order first = place();
        place();
        orders.advance(first.id(), OrderStatus.ACCEPTED);
        clock.wind(Duration.ofMinutes(3));

        assertThat(look()).contains("plusbot_orders_open{bot=\"main\",status=\"received\"} 0.0");
        count();

        assertThat(look())
                .contains(
                        "plusbot_orders_open{bot=\"main\",status=\"received\"} 1.0",
                        "plusbot_orders_open{bot=\"main\",status=\"accepted\"} 1.0",
                        "plusbot_orders_open{bot=\"main\",status=\"ready\"} 0.0",
                        "plusbot_orders_oldest_seconds{bot=\"main\"} 180.0");
    }

    @Test
    void countsAtMostOnceInTenSeconds() {
        look();
        look();
        assertThat(work).hasSize(1);
        count();

        nanos = Duration.ofSeconds(10).toNanos();
        look();

        assertThat(work).hasSize(1);
    }

    @Test
    void leavesOutWhatIsOlderThanAWeek() throws Exception {
        place();
        clock.wind(Duration.ofDays(8));
        look();
        count();

        assertThat(look()).contains("plusbot_orders_open{bot=\"main\",status=\"received\"} 0.0");
    }

    private String look() {
        return measures.text();
    }

    private void count() {
        work.remove().run();
    }

    private Order place() throws Exception {
        List<OrderLine> lines = List.of(new OrderLine("라떼", List.of(), 1, new Won(5_000)));
        return orders.confirm(new NewOrder(UUID.randomUUID(), new UserId("user"), lines, "", ""));
    }
}
