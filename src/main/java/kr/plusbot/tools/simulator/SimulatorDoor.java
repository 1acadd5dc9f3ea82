package kr.plusbot.tools.simulator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.Refusal;
import kr.plusbot.platform.http.SimulatorCallers;

/**
 * Hides the simulator's whole path where it is switched off, and refuses strangers where it is not: it makes this machine
 * call the channel, whose own door would let that call in. Immutable and safe across threads.
 */
@Singleton
final class SimulatorDoor implements Entrance {

    private final SimulatorCallers callers;

    @Inject
    SimulatorDoor(SimulatorCallers callers) {
        this.callers = callers;
    }

    @Override
    public String path() {
        return "simulator";
    }

    @Override
    public boolean expects(String peer) {
        return callers.expect(peer);
    }

    @Override
    public Optional<Refusal> refuse(String bot, Caller caller) {
        return callers.refuse(caller);
    }
}
