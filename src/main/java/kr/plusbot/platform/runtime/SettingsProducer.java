package kr.plusbot.platform.runtime;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the settings of this process to whoever injects them. */
final class SettingsProducer {

    @Produces
    @Singleton
    static Settings settings() {
        return Settings.ofThisProcess();
    }
}
