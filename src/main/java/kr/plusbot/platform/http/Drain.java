package kr.plusbot.platform.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import kr.plusbot.platform.monitoring.Health;

/**
 * The time between the order to stop and the closing of the port. The bot says that it is not ready, so that a proxy
 * passes it over. Calls that come all the same are answered, each as the last on its connection. Safe across threads.
 */
@Singleton
final class Drain {

    private final DrainSettings settings;
    private volatile boolean begun;

    @Inject
    Drain(DrainSettings settings, Health health) {
        this.settings = settings;
        health.require(() -> !begun);
    }

    /**
     * Begins it. Nothing ends it but the end of the process.
     *
     * @return how long calls are to be taken from now on
     */
    Duration begin() {
        begun = true;
        return settings.drain();
    }

    /** Whether connections end with their next answer. */
    boolean hasBegun() {
        return begun;
    }
}
