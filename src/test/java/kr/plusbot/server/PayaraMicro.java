package kr.plusbot.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Payara Micro 6.
 *
 * @param commands of its administration, carried out before it starts
 */
record PayaraMicro(List<String> commands) implements Server {

    PayaraMicro() {
        this(List.of());
    }

    @Override
    public RunningServer start(Jdk jdk, Path war, Map<String, String> settings) {
        int port = ServerProcess.freePort();
        List<String> command = new ArrayList<>(List.of(jdk.java()));
        command.addAll(ServerProcess.OPTIONS);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", Distribution.in("payara-micro").toString()));
        command.addAll(List.of("--prebootcommandfile", file(commands).toString()));
        command.addAll(List.of("--nocluster", "--nohazelcast", "--port", Integer.toString(port)));
        command.addAll(List.of("--deploy", war.toString(), "--contextroot", "plusbot"));
        return OneProcess.await(
                ServerProcess.start(this + " " + jdk, ServerProcess.program(command)), port, "/plusbot/", "ready in");
    }

    private static Path file(List<String> commands) {
        try {
            return Files.write(Distribution.newFolder("payara-micro").resolve("commands"), commands);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "Payara Micro 6";
    }
}
