package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The simulator behind a real nginx: open to the addresses that the bot's settings name, whatever a caller says of itself. */
final class NginxSimulatorIT {

    private static final String NAMED = "127.0.0.2";
    private static final String STRANGER = "127.0.0.3";

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(Map.of(
            "plusbot.trusted-proxies", "127.0.0.1",
            "plusbot.simulator.enabled", "true",
            "plusbot.simulator.callers", NAMED));

    private static Nginx nginx;

    @BeforeAll
    static void start() {
        assumeThat(Call.canComeFrom(NAMED) && Call.canComeFrom(STRANGER)).isTrue();
        nginx = Nginx.before(List.of(BOT.address().getPort()));
    }

    @AfterAll
    static void stop() {
        if (nginx != null) {
            nginx.close();
        }
    }

    @Test
    void opensItToNamedAddresses() {
        assertThat(Call.get("simulator").send(nginx.base(), NAMED).headers().get("location"))
                .isEqualTo("/simulator/");
        assertThat(Call.post("simulator/callback", "{}")
                        .send(nginx.base(), NAMED)
                        .body())
                .contains("token");
        assertThat(Call.message("nginx", "도움말").send(nginx.base(), NAMED).text())
                .contains("도움말");
    }

    @Test
    void checksTheBotForThem() {
        Answer answer = Call.post("simulator/check", "{}").send(nginx.base(), NAMED);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"verdict\":\"passed\"").doesNotContain("\"verdict\":\"failed\"");
    }

    @Test
    void isShutForStrangersWhateverTheySayOfThemselves() {
        for (String path : List.of("simulator/", "simulator/main.js", "simulator/callback/a", "plusfriend/keyboard")) {
            assertThat(Call.get(path)
                            .withHeaders("X-Forwarded-For: " + NAMED, "X-Real-IP: " + NAMED)
                            .send(nginx.base(), STRANGER)
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(Call.get("simulator/../status/ready")
                        .send(nginx.base(), NAMED)
                        .status())
                .isEqualTo(404);
        assertThat(Call.get("simulators").send(nginx.base(), NAMED).status()).isEqualTo(404);
    }

    @Test
    void namesTheCallsInItsLogWithoutTheirAddresses() {
        Call.post("simulator-callback/a-token", "{}").send(nginx.base(), STRANGER);
        await().atMost(Waits.LONGEST).until(nginx::log, log -> log.contains("\"call\":\"POST simulator\""));
        assertThat(nginx.log()).doesNotContain("a-token");
    }
}
