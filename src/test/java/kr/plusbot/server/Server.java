package kr.plusbot.server;

import java.nio.file.Path;
import java.util.Map;

/** A kind of server that Plusbot runs in. Its {@code toString} is its name. */
interface Server {

    /**
     * Starts it with a WAR in it and waits until {@code status/ready} says so.
     *
     * @param settings Plusbot's, as system properties or in the environment
     * @throws NotStarted when the server does not start, or refuses the WAR
     */
    RunningServer start(Jdk jdk, Path war, Map<String, String> settings);
}
