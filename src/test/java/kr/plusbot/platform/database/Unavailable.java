package kr.plusbot.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kr.plusbot.testing.TestDatabases;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How long an outage may be felt. */
final class Unavailable {

    /** 300 ms for a connection and 700 ms for a statement are promised; the rest is for a machine that is busy. */
    private static final Duration PROMPTLY = Duration.ofMillis(1_800);

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private Unavailable() {}

    /** Checks that the call fails as it must, and in time. */
    static void within(ThrowingCallable call) {
        long start = System.nanoTime();
        assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(call);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPTLY);
    }

    /** Waits until calls fail at once: the outage is known. */
    static void known(Database database) {
        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            long start = System.nanoTime();
            return !TestDatabases.answers(database) && System.nanoTime() - start < 50_000_000;
        });
    }

    /** Waits until the database answers, at most the 5 s that are promised. */
    static void over(Database database) {
        await().atMost(AGAIN).pollInterval(Duration.ofMillis(20)).until(() -> TestDatabases.answers(database));
    }
}
