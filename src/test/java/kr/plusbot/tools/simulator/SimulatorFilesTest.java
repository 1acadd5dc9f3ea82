package kr.plusbot.tools.simulator;

import kr.plusbot.testing.PageContract;

final class SimulatorFilesTest extends PageContract {

    SimulatorFilesTest() {
        super("simulator", SimulatorResource::files);
    }
}
