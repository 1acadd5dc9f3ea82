package kr.plusbot.tools.simulator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.Refusal;
import kr.plusbot.platform.http.SimulatorCallers;

/**
 * Where bots call the Event API that the simulator plays. It makes this machine call a skill, so strangers are refused; hidden where there
 * is no simulator. Immutable and safe across threads.
 */
@Singleton
final class TalkDoor implements Entrance {

    static final String PATH = "simulator-event";

    private final SimulatorCallers callers;

    @Inject
    TalkDoor(SimulatorCallers callers) {
        this.callers = callers;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Optional<Refusal> refuse(String bot, Caller caller) {
        return callers.refuse(caller);
    }
}
