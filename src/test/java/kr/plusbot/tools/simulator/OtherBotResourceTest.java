package kr.plusbot.tools.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bot in another language, which the page talks with through the server. */
class OtherBotResourceTest {

    private static final HttpServer OTHER = start();
    private static final String ADDRESS =
            "http://localhost:" + OTHER.getAddress().getPort();

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(Map.of(
            "plusbot.kakao.callers", "127.0.0.0/8,::1",
            "plusbot.simulator.enabled", "true",
            "plusbot.simulator.bots", ADDRESS));

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
            server.createContext("/echo", OtherBotResourceTest::echo);
            server.createContext("/moved", call -> {
                call.getResponseHeaders().add("Location", "/echo");
                call.sendResponseHeaders(302, -1);
                call.close();
            });
            server.createContext("/long", call -> {
                call.sendResponseHeaders(200, 0);
                call.getResponseBody().write(new byte[OtherBotCalls.MOST_BYTES + 1]);
                call.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void echo(HttpExchange call) throws IOException {
        String said = "%s %s %s"
                .formatted(
                        call.getRequestMethod(),
                        call.getRequestHeaders().getFirst("X-Secret"),
                        new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = said.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @AfterAll
    static void stop() {
        OTHER.stop(0);
    }

    @Test
    void handsOnWhatIsSaidAndWhatComesBack() {
        JsonNode answer =
                call("{\"method\":\"POST\",\"address\":\"%s/echo?a=b\",\"headers\":{\"X-Secret\":\"1\"},\"body\":\"안녕\"}")
                        .json();

        assertThat(answer.path("status").asInt()).isEqualTo(200);
        assertThat(answer.path("body").asText()).isEqualTo("POST 1 안녕");
        assertThat(answer.path("headers").toString()).contains("[\"content-type\",\"text/plain; charset=utf-8\"]");
    }

    @Test
    void followsNoRedirect() {
        assertThat(call("{\"method\":\"GET\",\"address\":\"%s/moved\"}")
                        .json()
                        .path("status")
                        .asInt())
                .isEqualTo(302);
    }

    @Test
    void takesNoAnswerThatIsTooLong() {
        assertThat(call("{\"method\":\"GET\",\"address\":\"%s/long\"}")
                        .json()
                        .path("status")
                        .asInt(-1))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1/", "http://127.0.0.1/", "nonsense"})
    void callsNobodyWhoIsNotListed(String address) {
        Answer answer = BOT.post("/simulator/bot", "{\"method\":\"GET\",\"address\":\"%s\"}".formatted(address));
        assertThat(answer.toString()).startsWith("403").endsWith("{\"error\":\"bot is not listed\"}");
        answer = BOT.post("/simulator/check", "{\"channel\":\"skill\",\"bot\":\"%s\"}".formatted(address));
        assertThat(answer.toString()).startsWith("403").endsWith("{\"error\":\"bot is not listed\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"address\":\"%s/echo\"}",
                "{\"method\":\"TRACE\",\"address\":\"%s/echo\"}",
                "{\"method\":\"GET\",\"address\":\"%s/echo\",\"headers\":{\"Host\":\"x\"}}",
                "{\"method\":\"GET\",\"address\":\"%s/echo\",\"headers\":{\"a\":\"b\\nc\"}}",
                "{\"method\":\"GET\",\"address\":\"%s/echo\",\"headers\":{\"a\":null}}"
            })
    void refusesNonsense(String body) {
        Answer answer = call(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isNotBlank();
    }

    private static Answer call(String body) {
        return BOT.post("/simulator/bot", body.formatted(ADDRESS));
    }
}
