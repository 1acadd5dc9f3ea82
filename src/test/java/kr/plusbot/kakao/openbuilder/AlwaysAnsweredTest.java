package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever passed the door is answered 200 and valid. */
final class AlwaysAnsweredTest {

    @RegisterExtension
    static final RunningBot BOT =
            RunningBot.withSettings(Map.of("plusbot.skill.callers", "127.0.0.0/8,::1"), AskCommand.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "1",
                "{}",
                "{\"userRequest\":{}} x",
                "{\"userRequest\":{\"utterance\":1,\"user\":{\"id\":7}}}",
                "{\"userRequest\":{\"utterance\":\"누구\",\"user\":{\"id\":\" \"}}}",
                "{\"userRequest\":{\"utterance\":\"누구\",\"user\":{\"id\":\"a\\u0000\"}}}"
            })
    void answersBrokenCallsAsKakaoDemands(String body) {
        assertNotUnderstood(BOT.post("/openbuilder/skill", body));
    }

    /** Another of Kakao's calls, which a wrong address would send here. */
    @Test
    void answersAParameterCheckWithoutAUser() {
        assertNotUnderstood(BOT.post("/openbuilder/skill", Payload.file("9-parameter-check")));
    }

    @Test
    void answersWhatIsTooLongOrNoText() {
        assertNotUnderstood(BOT.post("/openbuilder/skill", Payload.text("가".repeat(30_000))));
        assertNotUnderstood(BOT.post("/openbuilder/skill", "[".repeat(20_000)));
        assertNotUnderstood(BOT.call("POST", "/openbuilder/skill")
                .body(new byte[] {'"', -1, '"'})
                .send());
    }

    /** Those that any web page can send are not read. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void answersOtherTypesWithoutReadingThem(String type) {
        assertNotUnderstood(BOT.call("POST", "/openbuilder/skill")
                .header("Content-Type", type)
                .body(Payload.text("누구"))
                .send());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /openbuilder/skill",
        "PUT, /openbuilder/skill",
        "OPTIONS, /openbuilder/skill",
        "POST, /openbuilder",
        "POST, /openbuilder/nothing",
        "GET, //openbuilder/x/../y"
    })
    void answersEveryCallBelowItsPath(String method, String path) {
        assertNotUnderstood(BOT.call(method, path).send());
    }

    private static void assertNotUnderstood(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/template/outputs/0/simpleText/text").asText())
                .startsWith("죄송해요. 말씀을 알아듣지 못했어요.");
        assertThat(answer.json().at("/version").asText()).isEqualTo("2.0");
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=utf-8");
    }
}
