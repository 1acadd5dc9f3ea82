package kr.plusbot.core.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import kr.plusbot.platform.monitoring.AnsweredCall;
import kr.plusbot.testkit.HandClock;

/**
 * Kakao and a bot that lives, on a clock that is wound: one call after the other. Half of them are slow commands. It counts
 * failures by Kakao's rules and remembers the worst.
 */
final class SimulatedKakao {

    private static final String BOT = "main";
    private static final String CHANNEL = "openbuilder";
    private static final Duration USUAL = Duration.ofMillis(4_500);
    private static final Duration QUICK = Duration.ofMillis(20);

    private final HandClock clock = new HandClock(Instant.parse("2026-11-27T15:00:00Z"));
    private final Instant begun = clock.instant();
    private final Guard guard;
    private final Duration gap;
    private final Random random;
    private LocalDate day = day();
    private int inARow;
    private int today;
    private int longest;
    private int worst;
    private int rested;

    SimulatedKakao(boolean guarded, Duration gap, long seed) {
        this.guard = Guards.guard(
                guarded, clock, () -> Duration.between(begun, clock.instant()).toNanos());
        this.gap = gap;
        this.random = new Random(seed);
    }

    /** Calls once; a slow command that runs meets the fault. */
    void call(Fault fault) {
        clock.wind(gap);
        boolean slow = random.nextBoolean();
        Duration deadline = guard.deadline(BOT, USUAL);
        if (slow && !guard.enter(BOT, CHANNEL)) {
            rested++;
            take(QUICK, 200);
        } else if (slow) {
            take(fault.broken() ? QUICK : deadline.plus(fault.lag()), fault.broken() ? 500 : 200);
            guard.leave(BOT, CHANNEL);
        } else {
            take(QUICK, 200);
        }
    }

    private void take(Duration took, int status) {
        AnsweredCall call = new AnsweredCall(BOT, CHANNEL, took, status);
        if (!day.equals(day())) {
            day = day();
            today = 0;
        }
        inARow = call.failed() ? inARow + 1 : 0;
        today += call.failed() ? 1 : 0;
        longest = Math.max(longest, inARow);
        worst = Math.max(worst, today);
        guard.answered(call);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul"));
    }

    /** The most failures in a row. */
    int longest() {
        return longest;
    }

    /** The most failures in a day. */
    int worst() {
        return worst;
    }

    /** How many slow commands were held back. */
    int rested() {
        return rested;
    }

    /**
     * What happens to a slow command.
     *
     * @param broken whether it answers with 500
     * @param lag how long after its deadline it answers
     */
    record Fault(boolean broken, Duration lag) {

        static final Fault NONE = new Fault(false, Duration.ZERO);
        static final Fault BROKEN = new Fault(true, Duration.ZERO);
        static final Fault LATE = new Fault(false, Duration.ofMillis(1_200));
        static final Fault VERY_LATE = new Fault(false, Duration.ofSeconds(4));
    }
}
