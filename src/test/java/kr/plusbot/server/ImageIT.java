package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the image starts. */
final class ImageIT {

    private final ServerOnJdk place = ServerOnJdk.onNewest(new Image());

    @Test
    void servesTheBotAtTheRootAndLogsNothingStrange() {
        try (RunningServer server = place.start(TestWar.packaged(), Map.of("plusbot.kakao.callers", "127.0.0.0/8"))) {
            assertThat(Call.message("test", "도움말").send(server.base()).text()).startsWith("무엇을 도와드릴까요?");
            assertThat(Call.get("nothing").send(server.base()).status()).isEqualTo(404);
            assertThat(server.log()).doesNotContain("WARNING ", "SEVERE ");
        }
    }
}
