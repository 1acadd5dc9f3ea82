package kr.plusbot.tools.simulator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Keeps how the simulated Event API goes. Safe across threads. */
@Singleton
final class TalkModes {

    private volatile TalkMode mode = TalkMode.FINE;

    @Inject
    TalkModes() {}

    TalkMode now() {
        return mode;
    }

    void set(TalkMode chosen) {
        mode = chosen;
    }
}
