package kr.plusbot.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long tests wait for what must come: so long that only a broken program meets the end of it, however busy the machine
 * is. JUnit finds this extension by itself.
 */
public final class Waits implements BeforeAllCallback {

    /** The longest wait for one event. */
    public static final Duration LONGEST = Duration.ofSeconds(60);

    /** The longest wait until a process has started or ended. */
    public static final Duration FOR_A_PROCESS = Duration.ofMinutes(3);

    private static final Duration POLL = Duration.ofMillis(20);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONGEST);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(POLL);
    }
}
