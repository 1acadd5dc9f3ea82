package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code java -jar} with words after it, to the end of what it does. Immutable. */
record Launcher(Jdk jdk) {

    /** Fails unless it ends with this exit code and says this. Returns all that it says. */
    String says(int exitCode, String said, Path archive, String... words) {
        List<String> command = new ArrayList<>(List.of(jdk.java()));
        command.addAll(ServerProcess.OPTIONS);
        command.addAll(List.of("-jar", archive.toString()));
        command.addAll(List.of(words));
        try (ServerProcess program = ServerProcess.start(words[0], ServerProcess.program(command))) {
            assertThat(program.awaitExit()).as(program.output()).isEqualTo(exitCode);
            assertThat(program.output()).contains(said);
            return program.output();
        }
    }

    /** The JAR in a new folder that the WAR unpacked itself to. */
    Path unpacked() {
        Path folder = Distribution.newFolder("unpacked").resolve("bot");
        Path jar = folder.resolve("plusbot.jar");
        says(0, jar + "\n", TestWar.packaged(), "unpack", folder.toString());
        return jar;
    }
}
