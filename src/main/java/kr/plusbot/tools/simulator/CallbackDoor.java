package kr.plusbot.tools.simulator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.Refusal;
import kr.plusbot.platform.http.SimulatorCallers;

/**
 * Where bots deliver late answers to the simulator, as they do to Kakao, whom everybody can call: an address that nobody can
 * guess is all that opens it. Hidden where there is no simulator. Immutable and safe across threads.
 */
@Singleton
final class CallbackDoor implements Entrance {

    static final String PATH = "simulator-callback";

    private final SimulatorCallers callers;

    @Inject
    CallbackDoor(SimulatorCallers callers) {
        this.callers = callers;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public boolean makesKnown() {
        return false;
    }

    @Override
    public Optional<Refusal> refuse(String bot, Caller caller) {
        return callers.isOn() ? Optional.empty() : Optional.of(Refusal.NOT_THERE);
    }
}
