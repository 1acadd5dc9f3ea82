package kr.plusbot.tools.simulator;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Vetoed;
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
@Vetoed
record SimulatorSettings(boolean enabled, Callers callers) {

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    static SimulatorSettings from(Settings settings) {
        return new SimulatorSettings(
                settings.flag("plusbot.simulator.enabled", false),
                Callers.from(settings, "plusbot.kakao.callers", List.of()));
    }

    /** Gives these settings to whoever injects them. */
    static final class Producer {

        @Produces
        @Singleton
        static SimulatorSettings settings(Settings settings) {
            return from(settings);
        }

        /** Reads the settings when the application starts, so that a wrong one stops the deployment. */
        static void onStart(@Observes Startup event, SimulatorSettings settings) {
            settings.enabled();
        }
    }
}
