package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.Test;

/** What the image starts, with its configuration, in another folder and without Docker. */
final class ImageIT {

    private final ServerOnJdk place = ServerOnJdk.onNewest(new ExecutableWar());
    private final Path home = Distribution.newFolder("image");
    private final int port = ServerProcess.freePort();

    @Test
    void servesTheBotAtTheRootAndLogsNothingStrange() throws IOException {
        place.skipWithoutJava();
        unpack();
        configure();
        try (OneProcess server = new OneProcess(start(), URI.create("http://127.0.0.1:" + port + "/"))) {
            await().atMost(Waits.FOR_A_PROCESS)
                    .ignoreExceptions()
                    .until(() -> Call.get("status/ready").send(server.base()).status() == 200);
            assertThat(Call.message("test", "도움말").send(server.base()).text()).startsWith("무엇을 도와드릴까요?");
            assertThat(Call.get("nothing").send(server.base()).status()).isEqualTo(404);
            assertThat(server.log()).doesNotContain("WARNING ", "SEVERE ");
        }
    }

    private void unpack() {
        List<String> command = List.of(
                java(),
                "-jar",
                TestWar.packaged().toString(),
                "unpack",
                home.resolve("bot").toString());
        try (ServerProcess program = ServerProcess.start("unpack", ServerProcess.program(command))) {
            assertThat(program.awaitExit()).as(program.output()).isZero();
        }
    }

    private void configure() throws IOException {
        Path conf = Files.createDirectory(home.resolve("conf"));
        try (Stream<Path> files = Files.list(Path.of("deploy/tomcat"))) {
            for (Path file : files.toList()) {
                Files.writeString(conf.resolve(file.getFileName()), here(Files.readString(file)));
            }
        }
    }

    private String here(String configuration) {
        return configuration
                .replace("/opt/plusbot", home.toString())
                .replace("/tmp/work", home.resolve("work").toString())
                .replace("port=\"8080\"", "port=\"" + port + "\"");
    }

    private ServerProcess start() {
        ProcessBuilder program = ServerProcess.program(
                List.of(java(), "@" + home.resolve("conf/jvm.options"), "org.apache.catalina.startup.Bootstrap"));
        program.environment().put("PLUSBOT_KAKAO_CALLERS", "127.0.0.0/8");
        program.environment().put("PLUSBOT_DATA_DIRECTORY", home.resolve("data").toString());
        return ServerProcess.start("image", program);
    }

    private String java() {
        return place.jdk().orElseThrow().java();
    }
}
