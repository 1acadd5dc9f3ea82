package kr.plusbot.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The WAR by itself: {@code java -jar plusbot.war}. */
record ExecutableWar() implements Server {

    @Override
    public OneProcess start(Jdk jdk, Path war, Map<String, String> settings) {
        int port = ServerProcess.freePort();
        return OneProcess.await(
                ServerProcess.start(this + " " + jdk, new ProcessBuilder(command(jdk, war, port, settings))),
                port,
                "/",
                "Plusbot listens on");
    }

    /** What an operator would type. */
    static List<String> command(Jdk jdk, Path war, int port, Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(jdk.java(), "-Dplusbot.http.port=" + port));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", war.toString()));
        return command;
    }

    @Override
    public String toString() {
        return "java -jar";
    }
}
