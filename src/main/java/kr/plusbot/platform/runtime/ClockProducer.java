package kr.plusbot.platform.runtime;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Produces the clock for injection. A test has its own clock and winds it. */
final class ClockProducer {

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
