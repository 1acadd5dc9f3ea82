package kr.plusbot.core.dispatch;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import kr.plusbot.platform.runtime.Settings;

/**
 * In place of the usual deadline: ten minutes, so that what a bot says in a test does not depend on how fast the machine is.
 * A test that sets {@code plusbot.deadline} gets that.
 */
@Alternative
@Priority(1)
public final class WithoutDeadline {

    private static final Duration LONG = Duration.ofMinutes(10);

    private WithoutDeadline() {}

    @Produces
    @Singleton
    static DeadlineSettings settings(Settings settings) {
        return new DeadlineSettings(settings.duration("plusbot.deadline", LONG, Duration.ZERO, LONG));
    }
}
