package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What our own launcher's connector says, and with which settings it stands there by default. */
@ParameterizedClass(name = "{0}")
@MethodSource("kr.plusbot.server.ServerOnJdk#alone")
final class ConnectorIT extends InServer {

    /** Before the server starts. */
    ConnectorIT() {
        super(TestWar.packaged(), Map.of("plusbot.kakao.callers", ""));
    }

    @Test
    void isShutToAllButKakaoByDefault() {
        assertAnswer(Call.get("plusfriend/keyboard"), 403, "{\"error\":\"forbidden\"}");
        assertAnswer(Call.message("test", "도움말"), 403, "{\"error\":\"forbidden\"}");
    }

    @Test
    void tellsNoProductAndNoVersion() {
        assertThat(sent(Call.get("status/live")).headers()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE",
                "GET",
                "GET /status/live HTTP/9.9",
                "GET /status/li\u0000ve HTTP/1.1",
                "GET /status/<live> HTTP/1.1",
                "GET /status/li\\ve HTTP/1.1",
                "GET /status/%00 HTTP/1.1",
                "GET /status/%zz HTTP/1.1",
                "GET /status/%c0%af HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET http://[bad/ HTTP/1.1",
                "GET * HTTP/1.1",
                "G<T /status/live HTTP/1.1",
                "CONNECT localhost:80 HTTP/1.1"
            })
    void refusesBadRequestLinesWithoutAPage(String line) {
        assertRefused(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a\r\nHost: b",
                "Host: a b",
                "Host: localhost\r\nno colon at all",
                "Host: localhost\r\nBad Name: x",
                "Host: localhost\r\nContent-Length: -1",
                "Host: localhost\r\nContent-Length: 1\r\nContent-Length: 2",
                "Host: localhost\r\nTransfer-Encoding: gzip",
                "Host: localhost\r\nExpect: nonsense"
            })
    void refusesBadHeadersWithoutAPage(String headers) {
        assertRefused("POST /plusfriend/message HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n\r\n");
    }

    @Test
    void refusesHugeHeadersWithoutAPage() {
        assertRefused("GET /status/live HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(70_000) + "\r\n\r\n");
        assertRefused("GET /status/live HTTP/1.1\r\nHost: localhost\r\n" + "X: y\r\n".repeat(101) + "\r\n");
    }

    private void assertRefused(String request) {
        Answer answer = raw(request.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 505);
        assertThat(answer.body()).matches("|\\{\"error\":\"[a-z ]+\"}");
        assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by");
    }
}
