package kr.plusbot.tools.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks notice skills from the command line. */
class EventCommandLineTest {

    private static final String SECRET = "a-secret-of-some-length";
    private static final String SILENT = "{\"version\":\"2.0\",\"template\":{\"outputs\":[]}}";
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final RunningBot OURS = RunningBot.withSettings(Map.of("plusbot.skill.secret", SECRET));

    private final List<String> lines = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void passesOurOwnBotThatSeesItsSecret() {
        String address = OURS.address() + "openbuilder/notice";
        assertThat(check(address, "--header", "X-Plusbot-Secret: " + SECRET)).isZero();
        assertThat(lines).last().asString().matches("(?s)\\s*(\\d+)가지 가운데 통과 \\1, 주의 0, 실패 0");
        assertThat(lines).hasSizeGreaterThan(12).anyMatch(line -> line.endsWith("비밀 없이 부르기"));
    }

    @Test
    void passesABotThatSaysOnlyWhatItKnows() throws IOException {
        assertThat(check(call -> call.at("/action/params/order").isTextual() ? FakeBot.SKILL : SILENT))
                .isZero();
        assertThat(lines).last().asString().contains("주의 0, 실패 0");
    }

    /** It costs the owner money, but Kakao takes it. */
    @Test
    void warnsOfABubbleForNothing() throws IOException {
        assertThat(check(call -> FakeBot.SKILL)).isZero();
        assertThat(lines)
                .anyMatch(line -> line.contains("알릴 것이 없는 호출에도 말풍선을 보내요."))
                .anyMatch(line -> line.startsWith("주의") && line.endsWith("모르는 이벤트와 data"))
                .anyMatch(line -> line.startsWith("통과") && line.endsWith("이벤트의 호출"));
    }

    @Test
    void namesABotThatNeedsTheEventsData() throws IOException {
        assertThat(check(call ->
                        call.at("/action/params/order").isTextual() && call.has("userRequest") ? FakeBot.SKILL : null))
                .isEqualTo(1);
        assertThat(lines)
                .anyMatch(line -> line.startsWith("실패") && line.endsWith("data가 없는 이벤트"))
                .anyMatch(line -> line.contains("HTTP 500 응답이에요. 봇 안에서 오류가 났어요."))
                .anyMatch(line -> line.startsWith("통과") && line.endsWith("이벤트의 호출"));
    }

    @Test
    void namesABotThatSpeaksOfSomethingElse() throws IOException {
        assertThat(check(call -> "{\"message\":{\"text\":\"안녕\"}}")).isEqualTo(1);
        assertThat(lines).first().asString().contains("모든 호출에서: 스킬에 옛 자동응답의 답을 했어요.");
    }

    @Test
    void checksOneThingAtATime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("http://a", "--skill"))
                .withMessageContaining("--skill과 --event");
        assertThatIllegalArgumentException().isThrownBy(this::check).withMessageContaining("example.org/notice");
    }

    private int check(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--event");
        return new CommandLine().applyAsInt(all, lines::add);
    }

    /** @param answers gives the body to a call; null where the bot fails */
    private int check(Function<JsonNode, String> answers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", call -> answer(call, answers));
        server.start();
        try {
            return check("http://127.0.0.1:" + server.getAddress().getPort() + "/notice");
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange call, Function<JsonNode, String> answers) throws IOException {
        String body = answers.apply(read(call));
        byte[] bytes = String.valueOf(body).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        call.sendResponseHeaders(body == null ? 500 : 200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static JsonNode read(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }
}
