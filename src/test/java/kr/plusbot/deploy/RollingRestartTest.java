package kr.plusbot.deploy;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script, with a Docker that only keeps a list of bots. */
class RollingRestartTest {

    /** Which bots there are stands in {@code bots}, one a line; what was done, in {@code done}. */
    private static final String DOCKER = """
            #!/bin/bash
            case "$1 ${2:-}" in
              "compose ps") cat bots ;;
              "compose up")
                most=${7#bot=}
                while [ "$(wc -l < bots)" -lt "$most" ]; do
                  number=$(($(cat last) + 1)); echo "$number" > last; echo "new$number" >> bots; echo "start new$number" >> done
                done ;;
              "inspect "*) [ -e broken ] && echo unhealthy || echo healthy ;;
              "stop "*) echo "stop $2" >> done ;;
              "rm "*) sed -i "/^$2$/d" bots; echo "rm $2" >> done ;;
              *) echo "unknown: $*" >> done; exit 1 ;;
            esac
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void install() throws IOException {
        assumeThat(Path.of("/bin/bash")).as("the script's shell").isExecutable();
        program("docker", DOCKER);
        program("sleep", "#!/bin/bash\n");
        Files.writeString(folder.resolve("last"), "0\n");
        Files.writeString(folder.resolve("done"), "");
    }

    @Test
    void startsANewBotBeforeItStopsAnOldOne() throws Exception {
        assertThat(restart("old1\nold2\n")).isZero();
        assertThat(lines("done"))
                .containsExactly("start new1", "stop old1", "rm old1", "start new2", "stop old2", "rm old2");
        assertThat(lines("bots")).containsExactly("new1", "new2");
    }

    @Test
    void leavesTheOldBotsWhereANewOneIsNotReady() throws Exception {
        Files.createFile(folder.resolve("broken"));
        assertThat(restart("old1\nold2\n")).isEqualTo(1);
        assertThat(lines("done")).containsExactly("start new1", "stop new1", "rm new1");
        assertThat(lines("bots")).containsExactly("old1", "old2");
    }

    @Test
    void startsNothingWhereNoBotRuns() throws Exception {
        assertThat(restart("")).isEqualTo(1);
        assertThat(lines("done")).isEmpty();
    }

    private int restart(String bots) throws Exception {
        Files.writeString(folder.resolve("bots"), bots);
        ProcessBuilder script = new ProcessBuilder(
                        Path.of("deploy/rolling-restart").toAbsolutePath().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        script.environment().merge("PATH", folder.toString(), (path, ours) -> ours + ":" + path);
        script.environment().put("PLUSBOT_LONGEST_START", "3");
        Process process = script.start();
        try {
            assertThat(process.waitFor(Waits.LONGEST.toMillis(), MILLISECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue();
    }

    private void program(String name, String text) throws IOException {
        assertThat(Files.writeString(folder.resolve(name), text).toFile().setExecutable(true))
                .isTrue();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }
}
