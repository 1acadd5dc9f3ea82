package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Tests that share one server. It is started before the first and stopped after the last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InServer {

    /** Words that tell how the server is built. */
    private static final String LEAK =
            "(?si).*(kr\\.plusbot|java\\.|jakarta|jersey|jackson|weld|exception|<html|<!doctype).*";

    @Parameter
    private ServerOnJdk place;

    private final Path war;
    private final Map<String, String> settings;
    private @Nullable RunningServer server;

    InServer(Path war, Map<String, String> settings) {
        this.war = war;
        this.settings = settings;
    }

    @BeforeParameterizedClassInvocation
    final void start() {
        server = place.start(war, settings);
    }

    @AfterParameterizedClassInvocation
    final void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    final ServerOnJdk place() {
        return place;
    }

    /** How many lines of this text the server has written. */
    final long written(String line) {
        return server().log().lines().filter(line::equals).count();
    }

    /** What the server has logged so far. */
    final String log() {
        return server().log();
    }

    /** Sends a call; no answer may tell how the server is built. */
    final Answer sent(Call call) {
        return sent(call, null);
    }

    /** Sends a call from another address of this machine; skips the test where it has only one. */
    final Answer sent(Call call, @Nullable String from) {
        assumeThat(from == null || Call.canComeFrom(from))
                .as("no address " + from + " here")
                .isTrue();
        Answer answer = call.send(server().base(), from);
        assertThat(answer.body()).doesNotMatch(LEAK);
        return answer;
    }

    /** The address of the context root. */
    final URI base() {
        return server().base();
    }

    /** Sends these bytes as they are. */
    final Answer raw(byte[] request) {
        return Answer.of(Call.exchange(server().base(), null, request), Duration.ZERO);
    }

    /** Sends a call that is to get this very answer. */
    final void assertAnswer(Call call, int status, String body) {
        assertAnswer(call, null, status, body);
    }

    /** Sends a call from another address that is to get this very answer. */
    final void assertAnswer(Call call, @Nullable String from, int status, String body) {
        Answer answer = sent(call, from);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).isEqualToIgnoringCase("application/json;charset=utf-8");
    }

    /** Sends a message that is to be answered. */
    final Answer reply(Call message) {
        Answer answer = sent(message);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isNotBlank();
        return answer;
    }

    private RunningServer server() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }
}
