package kr.plusbot.tools.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks skill servers from the command line. */
class SkillCommandLineTest {

    private static final String SECRET = "a-secret-of-some-length";

    @RegisterExtension
    static final RunningBot OURS = RunningBot.withSettings(Map.of("plusbot.skill.secret", SECRET));

    private final List<String> lines = new ArrayList<>();

    @Test
    void passesOurOwnBotThatSeesItsSecret() {
        assertThat(check("--skill", address(), "--header", "X-Plusbot-Secret: " + SECRET))
                .isZero();
        assertThat(lines).last().asString().matches("(?s)\\s*(\\d+)가지 가운데 통과 \\1, 주의 0, 실패 0");
        assertThat(lines)
                .hasSizeGreaterThan(20)
                .noneMatch(line -> line.contains("→"))
                .anyMatch(line -> line.endsWith("비밀 없이 부르기"));
    }

    @Test
    void tellsWhoIsAtTheDoor() {
        assertThat(check("--skill", address())).isEqualTo(1);
        assertThat(lines).anyMatch(line -> line.contains("→ 봇이 이 호출을 막고 있어요."));
        assertThat(lines).noneMatch(line -> line.startsWith("통과"));
    }

    @Test
    void tellsWhatABadSkillServerDoesWrong() throws IOException {
        HttpServer bad = server(200, "{\"template\":{\"outputs\":[{\"simpleText\":{\"txt\":\"안녕\"}}]}}");
        try {
            assertThat(check("--skill", address(bad), "--header", "X: y")).isEqualTo(1);
        } finally {
            bad.stop(0);
        }
        assertThat(lines)
                .anyMatch(line -> line.startsWith("실패") && line.endsWith("스킬 테스트"))
                .anyMatch(line -> line.contains("'version'이 \"2.0\"이 아니에요.") && line.contains("(문서 SkillResponse)"))
                .anyMatch(line -> line.contains("simpleText에 'text'이(가) 없어요. (문서 SimpleText)"))
                .anyMatch(line -> line.startsWith("주의") && line.endsWith("비밀 없이 부르기"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--skill",
                "--skill example.org",
                "--skill http://a --header",
                "--skill http://a --header x",
                "--skill http://a --header Host:x",
                "--skill http://a --header a/b:x",
                "--skill http://a --secret a:x",
                "--skill http://a http://b",
                "--skill http://a --seconds 0",
                "--skill http://a --seconds 601",
                "--skill http://a --seconds x",
                "--skill http://a --junit",
                "--skill http://a --junit --json"
            })
    void checksNothingWhenCalledWrongly(String arguments) {
        assertThatIllegalArgumentException().isThrownBy(() -> check(arguments.split(" ")));
        assertThat(lines).isEmpty();
    }

    @Test
    void saysWhichReportItCannotWrite() throws IOException {
        HttpServer server = server(200, "{}");
        try {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> check("--skill", address(server), "--junit", "/nowhere/at/all.xml"))
                    .withMessage("--junit 파일 /nowhere/at/all.xml에 쓸 수 없어요.");
        } finally {
            server.stop(0);
        }
    }

    private int check(String... arguments) {
        return new CommandLine().applyAsInt(List.of(arguments), lines::add);
    }

    private static String address() {
        return OURS.address() + "openbuilder/skill";
    }

    private static HttpServer server(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", call -> {
            call.getRequestBody().readAllBytes();
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/skill";
    }
}
