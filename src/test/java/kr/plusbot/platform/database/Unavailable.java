package kr.plusbot.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kr.plusbot.testing.HeldUp;
import kr.plusbot.testing.TestDatabases;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How long an outage may be felt. */
final class Unavailable {

    /** 300 ms for a turn, 300 ms for a connection and 700 ms for statements are promised, and the driver has its grace. */
    private static final Duration PROMPTLY = Duration.ofMillis(1_800);

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private Unavailable() {}

    /** Checks that the call fails as it must, and in time. */
    static void within(ThrowingCallable call) {
        try (HeldUp machine = HeldUp.measured()) {
            long start = System.nanoTime();
            assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(call);
            assertWithin(PROMPTLY, start, machine);
        }
    }

    /** Waits until calls fail at once: the outage is known. */
    static void known(Database database) {
        await().until(() -> {
            long start = System.nanoTime();
            return !TestDatabases.answers(database) && System.nanoTime() - start < 50_000_000;
        });
    }

    /** Waits until the database answers, which it does within the 5 s that are promised. */
    static void over(Database database) {
        try (HeldUp machine = HeldUp.measured()) {
            long start = System.nanoTime();
            await().until(() -> TestDatabases.answers(database));
            assertWithin(AGAIN, start, machine);
        }
    }

    private static void assertWithin(Duration limit, long start, HeldUp machine) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(took.minus(machine.soFar()))
                .as("%s on a machine that held it up by %s", took, machine.soFar())
                .isLessThan(limit);
    }
}
