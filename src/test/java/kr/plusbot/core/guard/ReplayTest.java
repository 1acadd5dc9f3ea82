package kr.plusbot.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import kr.plusbot.core.guard.SimulatedKakao.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns of faults behind a living bot, 10,000 calls each, and healthy years, on a clock that is wound. */
final class ReplayTest {

    private static final int CALLS = 10_000;
    private static final int SEEDS = 8;
    private static final int HEALTHY = 10_000_000;

    private static final List<Fault> FAULTS = List.of(Fault.BROKEN, Fault.LATE, Fault.VERY_LATE);

    @ParameterizedTest
    @ValueSource(strings = {"PT0.02S", "PT1S", "PT72S"})
    void neverLetsKakaoAct(Duration gap) {
        for (long seed = 0; seed < SEEDS; seed++) {
            for (Fault fault : FAULTS) {
                for (int kind = 0; kind < 4; kind++) {
                    SimulatedKakao kakao = replay(true, gap, fault, kind, seed);
                    assertThat(kakao.longest())
                            .as("%s %s %s", fault, kind, seed)
                            .isLessThan(10);
                    assertThat(kakao.worst()).as("%s %s %s", fault, kind, seed).isLessThan(1_000);
                }
            }
        }
    }

    /** Else the patterns would prove nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"PT0.02S", "PT1S"})
    void isNeededForThat(Duration gap) {
        SimulatedKakao kakao = replay(false, gap, Fault.BROKEN, 0, 1);
        assertThat(kakao.longest()).isGreaterThanOrEqualTo(10);
        assertThat(kakao.worst()).isGreaterThanOrEqualTo(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.02S", "PT1S"})
    void letsSlowCommandsRunAgainWhenTheFaultIsOver(Duration gap) {
        SimulatedKakao kakao = new SimulatedKakao(true, gap, 1);
        for (int call = 0; call < 500; call++) {
            kakao.call(Fault.BROKEN);
        }
        for (int call = 0; call < CALLS; call++) {
            kakao.call(Fault.NONE);
        }
        int before = kakao.rested();
        for (int call = 0; call < CALLS; call++) {
            kakao.call(Fault.NONE);
        }
        assertThat(kakao.rested()).isEqualTo(before).isPositive();
    }

    /** At 50 an hour, and at 50 a second; one call in 10,000 fails. */
    @ParameterizedTest
    @ValueSource(strings = {"PT72S", "PT0.02S"})
    void isNotAlarmedByHealthyCalls(Duration gap) {
        Random random = new Random(1);
        Tally tally = new Tally(LocalDate.EPOCH, 0);
        long callsADay = Duration.ofDays(1).dividedBy(gap);
        int falseAlarms = 0;
        for (int call = 0; call < HEALTHY; call++) {
            tally.add(random.nextInt(10_000) == 0, LocalDate.ofEpochDay(call / callsADay), call * gap.toNanos());
            falseAlarms += tally.level() == Level.RED ? 1 : 0;
        }
        assertThat(falseAlarms).isLessThanOrEqualTo(HEALTHY / 100_000);
    }

    private static SimulatedKakao replay(boolean guarded, Duration gap, Fault fault, int kind, long seed) {
        SimulatedKakao kakao = new SimulatedKakao(guarded, gap, seed);
        IntPredicate pattern = pattern(kind, new Random(seed));
        for (int call = 0; call < CALLS; call++) {
            kakao.call(pattern.test(call) ? fault : Fault.NONE);
        }
        return kakao;
    }

    /** All the time; flapping; by chance; in bursts. */
    private static IntPredicate pattern(int kind, Random random) {
        int length = 1 + random.nextInt(kind == 3 ? 2_000 : 60);
        return switch (kind) {
            case 0 -> call -> true;
            case 1 -> call -> call / length % 2 == 0;
            case 2 -> call -> random.nextInt(2) == 0;
            default -> call -> call % (2 * length + 500) < length;
        };
    }
}
