package kr.plusbot.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TallyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private final Tally tally = new Tally(TODAY, 0);
    private LocalDate day = TODAY;
    private long nanos;

    @Test
    void goesUpByFailuresInARow() {
        fail(2);
        assertThat(tally.level()).isEqualTo(Level.GREEN);
        fail(1);
        assertThat(tally.level()).isEqualTo(Level.AMBER);
        fail(3);
        assertThat(tally.level()).isEqualTo(Level.RED);
    }

    @Test
    void takesAGoodAnswerForTheEndOfAStreak() {
        fail(2);
        succeed(1);
        fail(2);
        assertThat(tally.level()).isEqualTo(Level.GREEN);
        assertThat(tally.all()).isEqualTo(new Counts(4, 2));
    }

    @Test
    void goesUpByTheDaysFailuresAlone() {
        tally.share(new Counts(199, 0), TODAY);
        fail(1);
        assertThat(tally.level()).isEqualTo(Level.AMBER);
        tally.share(new Counts(599, 0), TODAY);
        assertThat(tally.level()).isEqualTo(Level.RED);
    }

    @Test
    void goesUpByTheirRate() {
        for (int i = 0; i < 19; i++) {
            fail(1);
            succeed(50);
        }
        assertThat(tally.level()).isEqualTo(Level.AMBER);
        fail(1);
        assertThat(tally.level()).isEqualTo(Level.RED);
    }

    @Test
    void addsUpTheStreaksOfReplicas() {
        tally.share(new Counts(4, 4), TODAY);
        fail(2);
        assertThat(tally.level()).isEqualTo(Level.RED);
    }

    @Test
    void goesDownOneLevelAfterTwentyGoodAnswersAndAMinute() {
        fail(6);
        succeed(30);
        assertThat(tally.level()).isEqualTo(Level.RED);
        pass(Duration.ofMinutes(1));
        succeed(1);
        assertThat(tally.level()).isEqualTo(Level.AMBER);
        pass(Duration.ofMinutes(1));
        succeed(19);
        assertThat(tally.level()).isEqualTo(Level.AMBER);
        succeed(1);
        assertThat(tally.level()).isEqualTo(Level.GREEN);
    }

    @Test
    void triesOneSlowCommandInTwentyWhileRedAndWaitsForOneBeforeItGoesDown() {
        fail(6);
        assertThat(IntStream.range(0, 19).filter(i -> tally.enter())).isEmpty();
        pass(Duration.ofMinutes(1));
        succeed(100);
        assertThat(tally.level()).isEqualTo(Level.RED);

        assertThat(tally.enter()).isTrue();
        tally.leave();
        succeed(1);

        assertThat(tally.level()).isEqualTo(Level.AMBER);
        assertThat(tally.enter()).isTrue();
    }

    @Test
    void staysRedUntilMidnightAfterSixHundredFailuresButTriesMore() {
        tally.share(new Counts(600, 0), TODAY);
        for (int i = 0; i < 10; i++) {
            pass(Duration.ofMinutes(2));
            succeed(20);
        }
        assertThat(tally.level()).isEqualTo(Level.RED);
        assertThat(IntStream.range(0, 20).filter(i -> entered())).hasSize(10);

        day = TODAY.plusDays(1);
        pass(Duration.ofMinutes(2));
        succeed(20);
        assertThat(tally.level()).isEqualTo(Level.AMBER);
        assertThat(tally.all()).isEqualTo(Counts.NONE);
    }

    @Test
    void triesNothingWhenTheDaysFailuresAreNearlyUsedUp() {
        tally.share(new Counts(950, 0), TODAY);
        assertThat(IntStream.range(0, 1_000).filter(i -> entered())).isEmpty();
    }

    @Test
    void keepsAStreakOverMidnight() {
        fail(5);
        day = TODAY.plusDays(1);
        fail(1);
        assertThat(tally.level()).isEqualTo(Level.RED);
        assertThat(tally.all()).isEqualTo(new Counts(1, 6));
    }

    private boolean entered() {
        boolean entered = tally.enter();
        if (entered) {
            tally.leave();
        }
        return entered;
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(i -> tally.add(true, day, nanos));
    }

    private void succeed(int times) {
        IntStream.range(0, times).forEach(i -> tally.add(false, day, nanos));
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
