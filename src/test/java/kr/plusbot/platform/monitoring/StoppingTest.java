package kr.plusbot.platform.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import kr.plusbot.core.dispatch.Dispatcher;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class StoppingTest {

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withCommands();

    @Test
    void takesTheBotOutOfServiceButDoesNotCallItDead() {
        assertThat(BOT.get("/status/ready").status()).isEqualTo(200);

        BOT.end(Dispatcher.class);

        assertThat(BOT.get("/status/ready").toString()).startsWith("503").endsWith(" {\"status\":\"down\"}");
        assertThat(BOT.get("/status/live").toString()).startsWith("200").endsWith(" {\"status\":\"up\"}");
    }
}
