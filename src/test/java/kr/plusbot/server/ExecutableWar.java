package kr.plusbot.server;

import java.nio.file.Path;
import java.util.Map;

/** The WAR by itself. */
record ExecutableWar() implements Server {

    @Override
    public RunningServer start(Jdk jdk, Path war, Map<String, String> settings) {
        Launch launch = Launch.of(jdk, war);
        settings.forEach(launch::property);
        return launch.start();
    }

    @Override
    public String toString() {
        return "java -jar";
    }
}
