package kr.plusbot.kakao.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.ScriptedEventApi.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two replicas that speak first, of which one after the other dies in the midst of it. */
@ParameterizedClass
@EnumSource
class KilledSpeakersTest {

    private static final int KILLS = 200;

    @Parameter
    TestDatabases kind;

    private final Random random = new Random(4711);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final List<Database> databases = new ArrayList<>();
    private EventWorld world;

    @BeforeEach
    void open() throws Exception {
        DatabaseSettings settings = kind.empty();
        databases.add(kind.open(settings));
        databases.add(kind.open(settings));
        world = new EventWorld(databases);
        world.limits(10_000, EventWorld.MOST_A_PERSON);
    }

    @AfterEach
    void close() {
        world.close();
        threads.shutdownNow();
        databases.forEach(Database::close);
    }

    /** Where a replica dies. */
    private enum Death {
        BEFORE_CALL,
        AFTER_CALL,
        BEFORE_RENDER,
        AFTER_RENDER,
        BEFORE_RESULT,
        NOT_AT_ALL
    }

    @Test
    void saysNothingTwiceAndLosesNothingOverTwoHundredKills() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            String customer = "customer " + i;
            Death death = Death.values()[i % Death.values().length];
            Fault fault = random.nextInt(3) > 0 ? Fault.NONE : fault();
            world.meets(customer);
            world.writes(customer, "order " + i, 2, customer + " 주문을 받았어요.");
            world.writes(customer, "other order " + i, 2, customer + " 다른 주문을 받았어요.");
            world.wind(EventWorld.UNDO);

            Set<String> heard = new HashSet<>();
            world.kakao().goesOnWith(fault);
            kill(death);
            letTimePass(customer, heard);
            world.kakao().goesOnWith();

            assertToldOnce(customer, "order " + i, customer + " 주문을 받았어요.", heard, death + " " + fault);
            assertToldOnce(customer, "other order " + i, customer + " 다른 주문을 받았어요.", heard, death + " " + fault);
            assertThat(world.kakao().messages(customer)).isLessThanOrEqualTo(EventWorld.MOST_A_PERSON);
        }
        assertThat(world.kakao().bubbles()).hasSizeGreaterThan(KILLS / 2);
    }

    private Fault fault() {
        Fault[] all = {
            Fault.CUT_AFTER, Fault.CUT_BEFORE, Fault.TASK_FAILS, Fault.TASK_IS_SILENT, Fault.TOO_MANY, Fault.FAILED
        };
        return all[random.nextInt(all.length)];
    }

    private void kill(Death death) throws Exception {
        switch (death) {
            case BEFORE_CALL -> world.replica(0).takes();
            case AFTER_CALL -> world.replica(0).callsAndForgets();
            case BEFORE_RENDER -> world.breaksSkillOnce(false);
            case AFTER_RENDER -> world.breaksSkillOnce(true);
            case BEFORE_RESULT -> {
                world.replica(0).speaks();
                world.wind(Duration.ofSeconds(3));
                world.replica(0).asksAndForgets();
            }
            case NOT_AT_ALL -> {}
        }
    }

    /** The other one goes on, and so does the one that was started again; somebody may say something in between. */
    private void letTimePass(String customer, Set<String> heard) throws Exception {
        for (int seconds : new int[] {0, 3, 17, 120}) {
            world.wind(Duration.ofSeconds(seconds));
            bothDo(() -> world.replica(0).works(), () -> world.replica(1).works());
            if (random.nextInt(10) == 0) {
                heard.addAll(world.news(customer));
            }
        }
    }

    private void bothDo(Callable<Void> one, Callable<Void> other) throws Exception {
        for (Future<Void> work : threads.invokeAll(List.of(one, other))) {
            work.get();
        }
    }

    private void assertToldOnce(String customer, String subject, String words, Set<String> heard, String how)
            throws Exception {
        long bubbles = world.bubbles(customer).stream()
                .filter(its -> List.of(its.split("\n")).contains(words))
                .count();
        assertThat(bubbles).as(how).isLessThanOrEqualTo(1);
        boolean isKnown =
                bubbles == 1 || heard.contains(words) || world.missed().contains(subject);
        assertThat(isKnown).as(how).isTrue();
    }

    @Test
    void neverPassesTheCeilingWhereBothCallAtOnce() throws Exception {
        world.limits(10, 2);
        for (int i = 0; i < 30; i++) {
            world.meets("customer " + i);
            world.writes("customer " + i, "order " + i, 2, "받았어요.");
            world.wind(Duration.ofSeconds(i % 3 == 0 ? 4 : 0));
            bothDo(() -> world.replica(0).works(), () -> world.replica(1).works());
        }
        world.wind(EventWorld.UNDO);
        bothDo(() -> world.replica(0).works(), () -> world.replica(1).works());
        assertThat(world.kakao().bubbles()).hasSize(10);
        assertThat(world.spent()).isEqualTo(10);
        assertThat(world.missed()).hasSize(20);
    }

    @Test
    void writesOrdersWhileKakaoIsSilent() throws Exception {
        world.kakao().goesOnWith(Fault.HANGS_AFTER);
        world.meets("kim");
        world.writes("kim", "order 1", 2, "받았어요.");
        world.wind(EventWorld.UNDO);
        Future<Void> call = threads.submit(() -> world.replica(0).works());
        world.kakao().awaitsCall();
        world.writes("kim", "order 2", 2, "또 받았어요.");
        world.wind(EventWorld.UNDO);
        world.replica(1).works();
        assertThat(world.bubbles("kim")).containsExactly("받았어요.", "또 받았어요.");
        call.get();
        assertThat(world.missed()).containsExactly("order 1");
    }
}
