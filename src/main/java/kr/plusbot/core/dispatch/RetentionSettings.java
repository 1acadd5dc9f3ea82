package kr.plusbot.core.dispatch;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about keeping. Immutable.
 *
 * @param conversations after so long a silence a conversation is forgotten, 1 day to 1 year
 */
@Singleton
record RetentionSettings(Duration conversations) {

    private static final Duration USUAL = Duration.ofDays(30);

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    @Inject
    RetentionSettings(Settings settings) {
        this(settings.duration("plusbot.privacy.conversations", USUAL, Duration.ofDays(1), Duration.ofDays(366)));
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {}
}
