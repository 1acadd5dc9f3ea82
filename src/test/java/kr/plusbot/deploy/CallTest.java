package kr.plusbot.deploy;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The image's own way to call its bot. */
class CallTest {

    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private HttpServer bot;

    @BeforeEach
    void start() throws IOException {
        assumeThat(Path.of("/bin/bash")).as("the script's shell").isExecutable();
        bot = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        bot.createContext("/", this::answer);
        bot.start();
    }

    @AfterEach
    void stop() {
        bot.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        calls.add(call.getRequestMethod() + " " + call.getRequestURI() + " "
                + call.getRequestHeaders().getFirst("Authorization") + " "
                + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = "{\"orders\":[]}".getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(call.getRequestURI().getPath().equals("/nothing") ? 404 : 200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @Test
    void sendsAHeaderWhereItIsToldOne() throws Exception {
        assertThat(call("GET", "/operator/orders", "", "Authorization: Bearer t0ken"))
                .isZero();
        assertThat(calls.take()).isEqualTo("GET /operator/orders Bearer t0ken ");
    }

    @Test
    void sendsJson() throws Exception {
        assertThat(call("POST", "/plusfriend/message", "{\"content\":\"도움말\"}")).isZero();
        assertThat(calls.take()).isEqualTo("POST /plusfriend/message null {\"content\":\"도움말\"}");
    }

    @Test
    void failsUnlessItIsAnswered200() throws Exception {
        assertThat(call("GET", "/nothing")).isEqualTo(1);
    }

    private int call(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("deploy/call"));
        command.addAll(List.of(words));
        ProcessBuilder script = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        script.environment()
                .put("PLUSBOT_HTTP_PORT", String.valueOf(bot.getAddress().getPort()));
        Process process = script.start();
        try {
            assertThat(process.waitFor(Waits.LONGEST.toMillis(), MILLISECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue();
    }
}
