package kr.plusbot.tools.simulator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.Verdict;

/**
 * Hides the simulator's whole path where it is switched off, and refuses strangers where it is not: it makes this machine
 * call the channel, whose own door would let that call in. Immutable and safe across threads.
 */
@Singleton
final class SimulatorDoor implements Entrance {

    private final SimulatorSettings settings;

    @Inject
    SimulatorDoor(SimulatorSettings settings) {
        this.settings = settings;
    }

    @Override
    public String path() {
        return "simulator";
    }

    @Override
    public Verdict judge(String bot, Caller caller) {
        if (!settings.enabled()) {
            return Verdict.NOT_THERE;
        }
        return settings.callers().mayCall(caller)
                ? Verdict.LET_IN
                : Verdict.forbidden("from " + settings.callers().name(caller));
    }
}
