package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kr.plusbot.server.commands.GateCommand;
import kr.plusbot.testing.SomeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** How {@code java -jar plusbot.war} begins and ends. */
@ParameterizedClass(name = "{0}")
@MethodSource("kr.plusbot.server.ServerOnJdk#alone")
final class LaunchIT {

    private static final Duration TO_STOP = Duration.ofSeconds(10);

    @Parameter
    private ServerOnJdk place;

    @Test
    void saysWhereItListensAndHowToTryIt() {
        try (OneProcess server =
                launch(TestWar.packaged()).environment("LC_ALL", "C").start()) {
            String address = "http://localhost:" + server.base().getPort();
            assertThat(server.log())
                    .contains("Plusbot listens on " + address + " ")
                    .contains("curl " + address + "/plusfriend/message -H 'Content-Type: application/json'")
                    .contains("'{\"user_key\":\"test\",\"type\":\"text\",\"content\":\"멜론검색:아이유\"}'");
            assertThat(Call.message("test", "도움말").send(server.base()).text()).startsWith("무엇을 도와드릴까요?");
            assertThat(server.process().handle().descendants()).isEmpty();
        }
    }

    @Test
    void saysWhereTheSimulatorIs() {
        try (OneProcess server = launch(TestWar.packaged())
                .property("plusbot.simulator.enabled", "true")
                .start()) {
            String page = "http://localhost:" + server.base().getPort() + "/simulator/";
            assertThat(server.log()).contains("Or chat with it in a browser: " + page);
            assertThat(Call.get("simulator/main.js").send(server.base()).status())
                    .isEqualTo(200);
        }
    }

    /** Learns by a relative path as the README does, and starts by an absolute one; a JVM that cannot use the file ends. */
    @Test
    void startsFromWhatItLearned() {
        place.skipWithoutJava();
        assumeThat(place.jdk().orElseThrow().feature())
                .as("The AOT cache came with JDK 25")
                .isGreaterThanOrEqualTo(25);
        Path jar = new Launcher(place.jdk().orElseThrow()).unpacked();
        Path archive = jar.resolveSibling("plusbot.aot");
        Path relative = Path.of("").toAbsolutePath().relativize(jar);
        String java = place.jdk().orElseThrow().java();
        ProcessBuilder training =
                ServerProcess.program(List.of("deploy/train", archive.toString(), java, "-jar", relative.toString()));
        training.environment().put("PLUSBOT_HTTP_PORT", String.valueOf(ServerProcess.freePort()));
        try (ServerProcess program = ServerProcess.start("train", training)) {
            assertThat(program.awaitExit()).as(program.output()).isZero();
        }
        try (OneProcess server = launch(jar)
                .option("-XX:TieredStopAtLevel=4")
                .option("-XX:AOTCache=" + archive)
                .option("-XX:AOTMode=on")
                .start()) {
            assertThat(Call.message("test", "도움말").send(server.base()).text()).startsWith("무엇을 도와드릴까요?");
        }
    }

    @Test
    void startsFromAnyFolderWithAnyName() throws IOException {
        String name = "플러스 봇 #1 +%20";
        String names = System.getProperty("sun.jnu.encoding");
        assumeThat(Charset.forName(names).newEncoder().canEncode(name))
                .as("Korean file names")
                .isTrue();
        Path folder = Files.createDirectory(Distribution.newFolder("elsewhere").resolve(name));
        Path war = Files.copy(TestWar.packaged(), folder.resolve(name + ".war"));
        try (OneProcess server = launch(war).from(folder).start()) {
            assertThat(Call.get("status/live").send(server.base()).status()).isEqualTo(200);
        }
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(war));
    }

    @Test
    void answersTheCallsInFlightBeforeItStops() throws Exception {
        Path war = TestWar.with(GateCommand.class);
        SomeRun.isWithin(TO_STOP, () -> timeToStop(war));
    }

    private Duration timeToStop(Path war) {
        Path temporary = Distribution.newFolder("temporary");
        try (Gate gate = new Gate();
                OneProcess server = launch(war)
                        .property("java.io.tmpdir", temporary.toString())
                        .start();
                Crowd inFlight = Crowd.of(3, gate.words(), call -> call.send(server.base()))) {
            await().until(() -> waiting(server) == 3);
            long asked = System.nanoTime();
            server.process().askToStop();
            gate.open();
            assertThat(server.process().awaitExit()).isEqualTo(143);
            long took = System.nanoTime() - asked;
            assertThat(inFlight.answers()).allSatisfy(LaunchIT::assertAnswered);
            assertThat(temporary).isEmptyDirectory();
            return Duration.ofNanos(took);
        }
    }

    /** Where the machine held a call up for long, its answer is that the answer is still to come. */
    static void assertAnswered(Answer answer) {
        boolean late = answer.took().compareTo(Duration.ofSeconds(3)) > 0;
        assertThat(answer.text())
                .startsWith(late && !answer.text().equals(GateCommand.OPEN) ? "아직 찾고 있어요" : GateCommand.OPEN);
    }

    private static long waiting(RunningServer server) {
        return server.log().lines().filter(GateCommand.BEGINS::equals).count();
    }

    private Launch launch(Path war) {
        place.skipWithoutJava();
        return Launch.of(place.jdk().orElseThrow(), war);
    }
}
