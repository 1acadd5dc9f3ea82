package kr.plusbot.deploy;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTest {

    @Test
    void startsNothingWhereAnotherBotListens(@TempDir Path folder) throws Exception {
        assumeThat(Path.of("/bin/bash")).as("the script's shell").isExecutable();
        Path said = folder.resolve("said");
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(other.getLocalPort());
            ProcessBuilder train = new ProcessBuilder(
                            "deploy/train", folder.resolve("archive").toString(), "false")
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            train.environment().put("PLUSBOT_HTTP_PORT", port);
            Process training = train.start();
            try {
                assertThat(training.waitFor(Waits.LONGEST.toMillis(), MILLISECONDS))
                        .isTrue();
            } finally {
                training.destroyForcibly();
            }
            assertThat(training.exitValue()).isEqualTo(1);
            assertThat(said).hasContent("Port " + port + " is taken: choose another by PLUSBOT_HTTP_PORT.\n");
        }
    }
}
