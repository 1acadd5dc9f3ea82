package kr.plusbot.tools.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import kr.plusbot.testkit.Call;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            "POST, /simulator-callback/a",
            "POST, /simulator/event",
            "POST, /simulator-event/v2/bots/a/talk",
            "GET, /simulator-event/v1/tasks/a",
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
        @CsvSource({
            "GET, /simulator/",
            "POST, /simulator/check",
            "PUT, /simulator/check",
            "GET, /simulator/nothing",
            "POST, /simulator-event/v2/bots/a/talk"
        })
        void isShut(String method, String path) {
            assertRefused(BOT, method, path, 403, "forbidden");
        }
    }

    @Nested
    class OpenToNamedAddressesBehindAProxy {

        private static final String NAMED = "192.0.2.1";
        private static final String SECRET = "a-secret-of-some-length";
        private static final String MESSAGE = "{\"user_key\":\"kim\",\"type\":\"text\",\"content\":\"도움말\"}";
        private static final String SKILL = "{\"userRequest\":{\"utterance\":\"도움말\",\"user\":{\"id\":\"a\"}}}";

        @RegisterExtension
        static final RunningBot BOT = RunningBot.withSettings(Map.of(
                "plusbot.trusted-proxies", "127.0.0.0/8,::1",
                "plusbot.simulator.enabled", "true",
                "plusbot.simulator.callers", NAMED,
                "plusbot.kakao.require-user-agent", "true",
                "plusbot.skill.secret", SECRET,
                "plusbot.skill.callers", "198.51.100.0/24"));

        @Test
        void letsThemSeeThePageAndCallBothChannels() {
            assertThat(status("GET", "/simulator", "", NAMED)).isEqualTo(302);
            assertThat(status("GET", "/plusfriend/keyboard", "", NAMED)).isEqualTo(200);
            assertThat(status("POST", "/plusfriend/message", MESSAGE, NAMED)).isEqualTo(200);
            assertThat(skill(SECRET)).isEqualTo(200);
        }

        @Test
        void wantsTheSkillsSecretOfThemToo() {
            assertThat(skill("wrong")).isEqualTo(403);
        }

        @ParameterizedTest
        @ValueSource(strings = {"192.0.2.2", "192.0.2.1, 192.0.2.2", "110.76.143.234", "unknown", ""})
        void isShutForAllOthersWhateverTheySay(String forwarded) {
            assertThat(status("GET", "/simulator/", "", forwarded)).isEqualTo(403);
            assertThat(status("POST", "/simulator/check", "{}", forwarded)).isEqualTo(403);
            assertThat(status("POST", "/plusfriend/message", MESSAGE, forwarded))
                    .isEqualTo(403);
        }

        @Test
        void checksTheBotForThem() {
            Answer answer = call("POST", "/simulator/check", "{}", NAMED).send();
            assertThat(answer.json()).hasSizeGreaterThan(20);
            assertThat(answer.json())
                    .extracting(result -> result.path("verdict").asText())
                    .containsOnly("passed");
        }

        @Test
        void takesALateAnswerFromEverywhere() {
            String token = call("POST", "/simulator/callback", "{}", NAMED)
                    .send()
                    .json()
                    .path("token")
                    .asText();
            assertThat(call("POST", "/simulator-callback/" + token, "{}", "192.0.2.9")
                            .send()
                            .text())
                    .contains("SUCCESS");
            assertThat(status("GET", "/simulator/callback/" + token, "", "192.0.2.9"))
                    .isEqualTo(403);
        }

        private static int skill(String secret) {
            return call("POST", "/openbuilder/skill", SKILL, NAMED)
                    .header("X-Plusbot-Secret", secret)
                    .send()
                    .status();
        }

        private static int status(String method, String path, String body, String forwarded) {
            return call(method, path, body, forwarded).send().status();
        }

        private static Call call(String method, String path, String body, String forwarded) {
            Call call = BOT.call(method, path).header("X-Forwarded-For", forwarded);
            return body.isEmpty()
                    ? call
                    : call.header("Content-Type", "application/json").body(body);
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
