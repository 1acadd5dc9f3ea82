package kr.plusbot.kakao.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testing.Waits;
import kr.plusbot.testkit.ScriptedEventApi.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How soon those who are to be told are called, by a clock that a test winds. */
@ParameterizedClass
@EnumSource
class EventWorkerTest {

    private static final Duration PERIOD = Duration.ofMillis(EventWorker.PERIOD_MILLIS);

    @Parameter
    TestDatabases kind;

    private static Database database;

    private final Measures measures = new Measures();
    private EventWorld world;
    private EventWorker worker;

    @BeforeParameterizedClassInvocation
    static void openDatabase(TestDatabases kind) {
        database = kind.open(kind.empty());
    }

    @AfterParameterizedClassInvocation
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void open() throws Exception {
        world = new EventWorld(List.of(database));
        world.withoutCeilings();
        worker = world.worker(measures);
    }

    @AfterEach
    void close() {
        worker.close();
        world.close();
    }

    @Test
    void callsWithinASecondThoughThreeCallsHang() throws Exception {
        world.kakao().goesOnWith(Fault.HANGS_AFTER, Fault.HANGS_AFTER, Fault.HANGS_AFTER);
        for (String customer : List.of("kim", "lee", "park")) {
            isDue(customer);
            world.wind(PERIOD);
            worker.speak();
            await().atMost(Waits.LONGEST).until(() -> !world.bubbles(customer).isEmpty());
        }
        isDue("choi");
        for (int pass = 0; waited().count() < 4 && pass < 4; pass++) {
            world.wind(PERIOD);
            worker.speak();
        }
        await().atMost(Waits.LONGEST).until(() -> !world.bubbles("choi").isEmpty());
        assertThat(waited().count()).isEqualTo(4);
        assertThat(waited().totalTime(TimeUnit.MILLISECONDS)).isEqualTo(4.0 * EventWorker.PERIOD_MILLIS);
    }

    @Test
    void callsThreeHundredWhoAreDueTogetherInOnePass() throws Exception {
        for (int i = 0; i < 300; i++) {
            world.meets("customer " + i);
            world.writes("customer " + i, "order " + i, 2, "받았어요.");
        }
        world.wind(EventWorld.UNDO);
        worker.speak();
        await().atMost(Waits.LONGEST).until(() -> world.kakao().bubbles().size() == 300);
        assertThat(waited().count()).isEqualTo(3);
        assertThat(waited().totalTime(TimeUnit.MILLISECONDS)).isZero();
    }

    @Test
    void countsNoPauseAfterARefusal() throws Exception {
        world.kakao().goesOnWith(Fault.UNAUTHORIZED);
        isDue("kim");
        worker.speak();
        await().atMost(Waits.LONGEST).until(() -> !world.state().refusal().isEmpty());
        world.wind(Duration.ofSeconds(30));
        worker.speak();
        await().atMost(Waits.LONGEST).until(() -> !world.bubbles("kim").isEmpty());
        assertThat(waited().count()).isEqualTo(2);
        assertThat(waited().totalTime(TimeUnit.MILLISECONDS)).isZero();
    }

    private void isDue(String customer) throws Exception {
        world.meets(customer);
        world.writes(customer, "order of " + customer, 2, "받았어요.");
        world.wind(EventWorld.UNDO);
    }

    private Timer waited() {
        return measures.timer("plusbot_outbox_waited", "");
    }
}
