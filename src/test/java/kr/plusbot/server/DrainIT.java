package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import kr.plusbot.server.commands.GateCommand;
import kr.plusbot.testing.SomeRun;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of service of our own servers: the drain, then the port, then the calls in flight. */
@Tag("alone")
final class DrainIT {

    private static final Duration DRAIN = Duration.ofSeconds(2);

    /** After the drain. */
    private static final Duration TO_STOP = Duration.ofSeconds(6);

    static Stream<ServerOnJdk> places() {
        return Stream.of(ServerOnJdk.onOldest(new ExecutableWar()), ServerOnJdk.onNewest(new Image()));
    }

    @ParameterizedTest
    @MethodSource("places")
    void takesCallsUntilItClosesItsPortAndAnswersThem(ServerOnJdk place) throws Exception {
        SomeRun.isWithin(DRAIN.plus(TO_STOP), () -> timeToStop(place));
    }

    private static Duration timeToStop(ServerOnJdk place) {
        Map<String, String> settings =
                Map.of("plusbot.kakao.callers", "127.0.0.0/8", "plusbot.drain", DRAIN.toString());
        try (Gate gate = new Gate();
                OneProcess server = (OneProcess) place.start(TestWar.with(GateCommand.class), settings)) {
            URI base = server.base();
            assertThat(Call.get("status/ready").send(base).status()).isEqualTo(200);
            server.process().askToStop();
            long asked = System.nanoTime();
            await().atMost(Waits.FOR_A_PROCESS)
                    .until(() -> Call.get("status/ready").send(base).status() == 503);
            assertEndsTheConnection(base);
            try (Crowd inFlight = Crowd.of(3, gate.words(), call -> call.send(base))) {
                await().atMost(Waits.FOR_A_PROCESS).until(() -> waiting(server) == 3 && !listens(base));
                gate.open();
                assertThat(inFlight.answers()).allSatisfy(LaunchIT::assertAnswered);
            }
            assertThat(server.process().awaitExit()).isEqualTo(143);
            assertThat(server.log()).doesNotContain("WARNING ", "SEVERE ", "Exception");
            return Duration.ofNanos(System.nanoTime() - asked);
        }
    }

    /** A caller who would keep the connection is told not to, and gets its end. */
    private static void assertEndsTheConnection(URI base) {
        String call = "GET /plusfriend/keyboard HTTP/1.1\r\nHost: localhost\r\n\r\n";
        byte[] all = Call.exchange(base, null, call.getBytes(StandardCharsets.US_ASCII));
        assertThat(Answer.of(all, Duration.ZERO).headers()).containsEntry("connection", "close");
    }

    private static long waiting(RunningServer server) {
        return server.log().lines().filter(GateCommand.BEGINS::equals).count();
    }

    private static boolean listens(URI base) {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
