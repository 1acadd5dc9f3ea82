package kr.plusbot.platform.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MonitoringDoorTest {

    @ParameterizedTest
    @CsvSource({"'', 404", "192.0.2.1, 403", "127.0.0.1, 200"})
    void isOpenToNobodyUnlessNamed(String callers, int status) {
        assertThat(ask(callers, "/status/metrics").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//status/metrics", "/status//metrics/", "/status;a=b/metrics", "/status/x/../metrics"})
    void isClosedHoweverThePathIsWritten(String path) {
        assertThat(ask("192.0.2.1", path).status()).isIn(403, 404);
        assertThat(ask("192.0.2.1", path).text()).doesNotContain("jvm_");
    }

    private static Answer ask(String callers, String path) {
        RunningBot bot = RunningBot.withSettings(
                Map.of("plusbot.kakao.callers", "192.0.2.9", "plusbot.monitoring.callers", callers));
        bot.start();
        try {
            return bot.get(path);
        } finally {
            bot.stop();
        }
    }
}
