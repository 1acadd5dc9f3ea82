package kr.plusbot.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code java -jar plusbot.war} on a free port, with settings. Used by one thread, once. */
public final class Launch {

    private final Jdk jdk;
    private final Path war;
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private int port = ServerProcess.freePort();
    private Path folder = Path.of("").toAbsolutePath();

    private Launch(Jdk jdk, Path war) {
        this.jdk = jdk;
        this.war = war;
    }

    /** The WAR, run by this Java, with data of its own, open to this machine. */
    public static Launch of(Jdk jdk, Path war) {
        return new Launch(jdk, war)
                .property("plusbot.kakao.callers", "127.0.0.0/8")
                .property(
                        "plusbot.data.directory", Distribution.newFolder("data").toString());
    }

    /** With a system property; the last of one name counts. */
    public Launch property(String name, String value) {
        return option("-D" + name + "=" + value);
    }

    /** With an option of the JVM. */
    Launch option(String option) {
        options.add(option);
        return this;
    }

    /** With an environment variable. */
    Launch environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** From another working directory. */
    Launch from(Path directory) {
        folder = directory;
        return this;
    }

    /** On this port, which must be free. */
    Launch at(int free) {
        port = free;
        return this;
    }

    /** Where it will listen. */
    public int port() {
        return port;
    }

    /** Starts it and waits until it serves. */
    public OneProcess start() {
        return OneProcess.await(begin(), port, "/", "Plusbot listens on");
    }

    /** Starts it, and waits for nothing. */
    ServerProcess begin() {
        List<String> command = new ArrayList<>(List.of(jdk.java(), "-Dplusbot.http.port=" + port));
        command.addAll(ServerProcess.OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-jar", war.toString()));
        ProcessBuilder program = ServerProcess.program(command).directory(folder.toFile());
        program.environment().putAll(environment);
        return ServerProcess.start("java -jar " + jdk, program);
    }
}
