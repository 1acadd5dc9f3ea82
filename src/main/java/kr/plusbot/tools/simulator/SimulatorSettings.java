package kr.plusbot.tools.simulator;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import kr.plusbot.platform.http.Callers;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about the simulator. Immutable.
 *
 * @param enabled whether it exists
 * @param callers who may use it: those whom the channel lets in, since it calls the channel in their place
 */
@Singleton
record SimulatorSettings(boolean enabled, Callers callers) {

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    @Inject
    SimulatorSettings(Settings settings) {
        this(
                settings.flag("plusbot.simulator.enabled", false),
                Callers.from(settings, "plusbot.kakao.callers", List.of()));
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {}
}
