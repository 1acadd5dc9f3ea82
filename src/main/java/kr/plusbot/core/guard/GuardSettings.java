package kr.plusbot.core.guard;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about the guard. Immutable.
 *
 * @param enabled whether it acts; it counts in any case
 */
@Singleton
record GuardSettings(boolean enabled) {

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when the value cannot be used */
    @Inject
    GuardSettings(Settings settings) {
        this(settings.flag("plusbot.guard.enabled", true));
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {}
}
