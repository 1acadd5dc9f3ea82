package kr.plusbot.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.platform.monitoring.AnsweredCall;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.testing.LogLines;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Replicas that count together, each with a connection of its own. */
@ParameterizedClass
@EnumSource
final class GuardTest {

    private static final String BOT = "main";
    private static final String CHANNEL = "plusfriend";

    private static Database database;

    @RegisterExtension
    final LogLines log = new LogLines();

    @Parameter
    TestDatabases kind;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-28T14:50:00Z"));
    private final Measures measures = new Measures();
    private Guard one = replica(measures);
    private final Guard other = replica(new Measures());

    @BeforeParameterizedClassInvocation
    static void open(TestDatabases kind) {
        database = kind.open(kind.empty());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() throws Exception {
        database.run(handle -> handle.execute("DELETE FROM guard_tally"));
    }

    @Test
    void addsUpWhatReplicasCount() {
        answer(one, 500, 3);
        answer(other, 500, 3);
        exchange();

        assertThat(one.level(BOT, CHANNEL)).isEqualTo(Level.RED);
        assertThat(other.level(BOT, CHANNEL)).isEqualTo(Level.RED);
        assertThat(measures.text())
                .contains(
                        "plusbot_guard_level{bot=\"main\",channel=\"plusfriend\"} 2.0",
                        "plusbot_failures_in_a_row{bot=\"main\",channel=\"plusfriend\"} 6.0",
                        "plusbot_failures_today{bot=\"main\",channel=\"plusfriend\"} 6.0");
        assertThat(log.of("kr.plusbot.core.guard"))
                .contains("WARNING The guard of plusfriend for main is RED: 6 failures in a row, 6 today");
    }

    @Test
    void takesAGoodAnswerOfOneForTheEndOfTheOthersStreak() {
        answer(one, 500, 5);
        exchange();
        clock.wind(Duration.ofSeconds(1));
        answer(other, 200, 1);
        exchange();
        answer(other, 500, 1);
        exchange();

        assertThat(other.level(BOT, CHANNEL)).isEqualTo(Level.GREEN);
    }

    @Test
    void knowsTheDayAfterARestart() {
        answer(one, 500, 2);
        IntStream.range(0, 100).forEach(round -> {
            answer(one, 200, 2_000);
            answer(one, 500, 2);
        });
        exchange();
        one = replica(new Measures());
        answer(one, 200, 1);
        exchange();

        assertThat(one.level(BOT, CHANNEL)).isEqualTo(Level.AMBER);
    }

    @Test
    void knowsTheStreakAfterARestart() {
        answer(one, 500, 5);
        exchange();
        one = replica(new Measures());
        answer(one, 500, 1);
        exchange();

        assertThat(one.level(BOT, CHANNEL)).isEqualTo(Level.RED);
    }

    @Test
    void countsTheDaysOfSeoul() throws Exception {
        answer(one, 500, 250);
        exchange();
        clock.wind(Duration.ofMinutes(11));
        answer(one, 200, 1);
        exchange();
        answer(one, 500, 1);
        exchange();

        assertThat(measures.text()).contains("plusbot_failures_today{bot=\"main\",channel=\"plusfriend\"} 1.0");
        int rows = database.read(handle -> handle.createQuery("SELECT count(*) FROM guard_tally")
                .mapTo(Integer.class)
                .one());
        assertThat(rows).isEqualTo(1);
    }

    @Test
    void shortensTheDeadlineOfThatBotAlone() {
        Duration usual = Duration.ofMillis(4_500);
        answer(one, 500, 3);

        assertThat(one.deadline(BOT, usual)).isEqualTo(Duration.ofMillis(3_500));
        assertThat(one.deadline(BOT, Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(2));
        assertThat(one.deadline("cafe", usual)).isEqualTo(usual);
    }

    @Test
    void countsButDoesNotActWhenSwitchedOff() {
        Guard off = Guards.guard(false, clock, () -> 0);
        answer(off, 500, 10);

        assertThat(off.level(BOT, CHANNEL)).isEqualTo(Level.RED);
        assertThat(off.enter(BOT, CHANNEL)).isTrue();
        assertThat(off.deadline(BOT, Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void goesOnAloneWithoutTheDatabase() {
        Database away = new Database(new DatabaseSettings("jdbc:h2:mem:never-opened", "", ""));
        Guard alone = new Guard(
                new GuardSettings(true), new JdbcTallies(away, clock), clock, System::nanoTime, new Measures());
        answer(alone, 500, 6);
        alone.exchange();

        assertThat(alone.level(BOT, CHANNEL)).isEqualTo(Level.RED);
    }

    /** For so long that each has asked what the other wrote after it. */
    private void exchange() {
        for (int round = 0; round < 6; round++) {
            one.exchange();
            other.exchange();
        }
    }

    private Guard replica(Measures its) {
        return new Guard(
                new GuardSettings(true),
                new JdbcTallies(database, clock),
                clock,
                () -> clock.instant().toEpochMilli() * 1_000_000,
                its);
    }

    private static void answer(Guard guard, int status, int times) {
        IntStream.range(0, times).forEach(i -> guard.answered(new AnsweredCall(BOT, CHANNEL, Duration.ZERO, status)));
    }
}
