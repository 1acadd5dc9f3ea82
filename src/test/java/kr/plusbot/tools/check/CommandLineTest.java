package kr.plusbot.tools.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks bots from the command line: a good one, bad ones, and none. */
class CommandLineTest {

    @RegisterExtension
    static final RunningBot OURS = RunningBot.withCommands();

    private final List<String> lines = new ArrayList<>();

    @Test
    void passesOurOwnBot() {
        assertThat(check(OURS.address() + "plusfriend")).isZero();
        assertThat(lines).last().asString().matches("(?s)\\s*(\\d+)가지 가운데 통과 \\1, 주의 0, 실패 0");
        assertThat(lines).hasSizeGreaterThan(20).noneMatch(line -> line.contains("→"));
    }

    @Test
    void passesABotWhoseAddressEndsInASlash() {
        assertThat(check(OURS.address() + "plusfriend/")).isZero();
    }

    @Test
    void tellsWhatABadBotDoesWrongAndHowToMendIt() throws IOException {
        HttpServer bad = bot(500, "<html>Whitelabel Error Page");
        try {
            assertThat(check(address(bad))).isEqualTo(1);
        } finally {
            bad.stop(0);
        }
        assertThat(lines)
                .anyMatch(line -> line.startsWith("실패") && line.endsWith("홈 키보드"))
                .anyMatch(line -> line.startsWith("모든 호출에서: HTTP 500 응답이에요") && line.contains("(문서 8)"))
                .anyMatch(line -> line.contains("→ 봇의 로그에서 예외를 찾으세요."))
                .anyMatch(line -> line.contains("HTML 페이지"));
    }

    @Test
    void tellsWhoIsAtTheDoor() throws IOException {
        HttpServer shut = bot(403, "{\"error\":\"forbidden\"}");
        try {
            assertThat(check(address(shut))).isEqualTo(1);
        } finally {
            shut.stop(0);
        }
        assertThat(lines).anyMatch(line -> line.contains("→ 봇이 이 호출을 막고 있어요."));
        assertThat(lines).noneMatch(line -> line.startsWith("통과"));
    }

    @Test
    void endsSoonWhenNobodyAnswers() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThat(check("http://127.0.0.1:" + closed)).isEqualTo(1);
        assertThat(lines)
                .anyMatch(line -> line.contains("연결이 거절됐어요."))
                .anyMatch(line -> line.contains("→ 봇이 켜져 있는지"))
                .anyMatch(line -> line.contains("나머지 23가지는 해 보지 않았어요."))
                .last()
                .asString()
                .contains("1가지 가운데 통과 0, 주의 0, 실패 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "ftp://example.org", "http://", "https://example.org/#a", "http://a b"})
    void saysWhatAnAddressIsWhenThereIsNone(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(address))
                .withMessage("https://example.org/bot처럼 봇의 주소를 적어 주세요.");
        assertThat(lines).isEmpty();
    }

    private int check(String address) {
        return new CommandLine().applyAsInt(List.of(address), lines::add);
    }

    private static HttpServer bot(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", call -> {
            call.getRequestBody().readAllBytes();
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/plusfriend";
    }
}
