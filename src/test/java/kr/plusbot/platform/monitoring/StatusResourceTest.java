package kr.plusbot.platform.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who ask here are strangers to the channels. */
final class StatusResourceTest {

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(Map.of("plusbot.kakao.callers", "192.0.2.1"));

    @ParameterizedTest
    @ValueSource(strings = {"/status/live", "/status/ready", "//status//live/"})
    void saysUpAndNothingMore(String path) {
        Answer answer = BOT.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"status\":\"up\"}");
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void hasNothingElse() {
        assertThat(BOT.get("/status").status()).isEqualTo(404);
        assertThat(BOT.get("/status/health").status()).isEqualTo(404);
        assertThat(BOT.post("/status/live", "{}").status()).isEqualTo(405);
    }
}
