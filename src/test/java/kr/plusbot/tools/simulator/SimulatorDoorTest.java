package kr.plusbot.tools.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the simulator is not. */
class SimulatorDoorTest {

    @Nested
    class SwitchedOff {

        @RegisterExtension
        static final RunningBot BOT = RunningBot.withCommands();

        @ParameterizedTest
        @CsvSource({
            "GET, /simulator",
            "GET, /simulator/",
            "GET, //simulator//",
            "GET, /simulator/index.html",
            "GET, /simulator;a=b/index.html",
            "GET, /simulator%2Findex.html",
            "POST, /simulator/judgement",
            "POST, /simulator/check",
            "POST, /simulator/conversation/open",
            "PUT, /simulator/check"
        })
        void doesNotExist(String method, String path) {
            assertRefused(BOT, method, path, 404, "not found");
        }
    }

    @Nested
    class CalledByAStranger {

        @RegisterExtension
        static final RunningBot BOT = RunningBot.withSettings(Map.of("plusbot.simulator.enabled", "true"));

        @ParameterizedTest
        @CsvSource({"GET, /simulator/", "POST, /simulator/check", "PUT, /simulator/check", "GET, /simulator/nothing"})
        void isShut(String method, String path) {
            assertRefused(BOT, method, path, 403, "forbidden");
        }
    }

    private static void assertRefused(RunningBot bot, String method, String path, int status, String reason) {
        Answer answer = method.equals("GET")
                ? bot.get(path)
                : bot.call(method, path).body("{}").send();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).isEqualTo("{\"error\":\"%s\"}".formatted(reason));
    }
}
