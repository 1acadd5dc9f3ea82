package kr.plusbot.core.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.LongSupplier;
import kr.plusbot.platform.monitoring.AnsweredCall;
import kr.plusbot.platform.monitoring.Measures;

/** Guards for tests, each alone with itself. Without state. */
public final class Guards {

    private Guards() {}

    /** A guard that nothing has alarmed. */
    public static Guard green() {
        return guard(true, Clock.systemUTC(), System::nanoTime);
    }

    /** A guard that holds slow commands of the main bot back. */
    public static Guard red(String channel) {
        Guard guard = green();
        for (int i = 0; i < 10; i++) {
            guard.answered(new AnsweredCall("main", channel, Duration.ZERO, 500));
        }
        return guard;
    }

    static Guard guard(boolean enabled, Clock clock, LongSupplier nanoTime) {
        return new Guard(new GuardSettings(enabled), new Nobody(), clock, nanoTime, new Measures());
    }

    /** There are no other replicas. */
    private static final class Nobody implements TallyStore {
        @Override
        public Counts exchange(Line line, LocalDate day, Counts own, Instant lastGood) {
            return Counts.NONE;
        }

        @Override
        public void forgetBefore(LocalDate day) {}
    }
}
