package kr.plusbot.platform.runtime;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives the clock to whoever injects it; a test winds its own. */
final class ClockProducer {

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
