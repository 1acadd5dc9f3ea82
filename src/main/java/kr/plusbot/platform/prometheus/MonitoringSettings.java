package kr.plusbot.platform.prometheus;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kr.plusbot.platform.http.Callers;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about monitoring. Immutable.
 *
 * @param callers the addresses that may read the measures; absent when nobody may
 */
@Singleton
record MonitoringSettings(Optional<Callers> callers) {

    private static final String CALLERS = "plusbot.monitoring.callers";

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    @Inject
    MonitoringSettings(Settings settings) {
        this(settings.text(CALLERS).map(given -> Callers.from(settings, CALLERS, List.of())));
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {}
}
