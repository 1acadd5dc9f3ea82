package kr.plusbot.shop.console;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kr.plusbot.platform.http.TrustedProxies;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.shop.staff.StaffSettings;

/**
 * What an operator sets about the page behind the counter. Immutable.
 *
 * @param enabled whether it exists
 * @param proxies whose word counts about where a call comes from, and how
 */
@Singleton
record ConsoleSettings(boolean enabled, TrustedProxies proxies) {

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    @Inject
    ConsoleSettings(StaffSettings staff, Settings settings) {
        this(staff.enabled(), TrustedProxies.from(settings));
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {}
}
