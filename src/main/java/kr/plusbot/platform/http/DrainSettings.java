package kr.plusbot.platform.http;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about the end of service. Immutable.
 *
 * @param drain how long calls are still taken after the bot was told to stop, 0 to 60 s
 */
@Singleton
record DrainSettings(Duration drain) {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when the value cannot be used */
    @Inject
    DrainSettings(Settings settings) {
        this(settings.duration("plusbot.drain", Duration.ZERO, Duration.ZERO, LONGEST));
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {}
}
