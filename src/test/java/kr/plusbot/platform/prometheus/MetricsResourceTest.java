package kr.plusbot.platform.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MetricsResourceTest {

    private static final String LOOPBACK = "127.0.0.0/8,::1";

    @RegisterExtension
    static final RunningBot BOT =
            RunningBot.withSettings(Map.of("plusbot.kakao.callers", LOOPBACK, "plusbot.monitoring.callers", LOOPBACK));

    @Test
    void speaksPrometheusTextFormat() {
        Answer answer = BOT.get("/status/metrics");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8;version=0.0.4");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text()).contains("# TYPE jvm_gc_collections_total counter", "jvm_memory_used_bytes{area=");
    }

    @Test
    void countsCallsAsKakaoDoes() {
        BOT.get("/plusfriend/keyboard");
        BOT.post("/plusfriend/message", "{");

        assertThat(BOT.get("/status/metrics").text())
                .contains(
                        "plusbot_calls_total{bot=\"main\",channel=\"plusfriend\",result=\"ok\"} 1.0",
                        "plusbot_calls_total{bot=\"main\",channel=\"plusfriend\",result=\"failed\"} 1.0",
                        "plusbot_calls_age_seconds{bot=\"main\",channel=\"plusfriend\"} 0.");
    }
}
