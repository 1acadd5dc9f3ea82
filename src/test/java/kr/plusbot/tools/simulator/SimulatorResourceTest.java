package kr.plusbot.tools.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page asks its server. */
class SimulatorResourceTest {

    private static final String SECRET = "a-secret-of-some-length";

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(Map.of(
            "plusbot.kakao.callers", "127.0.0.0/8,::1",
            "plusbot.skill.secret", SECRET,
            "plusbot.simulator.enabled", "true"));

    @Test
    void leadsToThePathWhoseRelativeAddressesAreRight() {
        Answer answer = BOT.get("/simulator");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/simulator/");
    }

    @Test
    void hasNoNewsOfSavedFiles() {
        assertThat(BOT.get("/simulator/dev").status()).isEqualTo(204);
    }

    @Test
    void tellsWhereAUserIsInADialogue() {
        assertThat(BOT.post("/simulator/step", "{\"plusfriend_user_key\":\"step\"}")
                        .text())
                .isEqualTo("{\"open\":[]}");
        BOT.post("/plusfriend/message", "{\"user_key\":\"step\",\"type\":\"text\",\"content\":\"주문하기\"}");
        JsonNode open = BOT.post("/simulator/step", "{\"plusfriend_user_key\":\"step\"}")
                .json()
                .at("/open/0");
        assertThat(open.path("dialogue").asText()).isEqualTo("order");
        assertThat(open.path("step").asText()).isEqualTo("category");
        assertThat(open.path("data").isObject()).isTrue();
        assertThat(BOT.post("/simulator/step", "{\"bot_user_key\":\"x\",\"room\":\"r\"}")
                        .text())
                .isEqualTo("{\"open\":[]}");
        assertThat(BOT.post("/simulator/step", "{}").status()).isEqualTo(400);
    }

    @Test
    void judgesAnAnswer() {
        Answer answer = BOT.post("/simulator/judgement", """
                {"endpoint":"message","status":200,"millis":12,"content_type":"application/json; charset=utf-8",
                 "body":"{\\"message\\":{\\"text\\":\\"안녕\\",\\"image\\":1}}"}""");
        assertThat(answer.json().path("outcome").asText()).isEqualTo("shown");
        assertThat(answer.json().at("/shown/message").toString()).isEqualTo("{\"text\":\"안녕\"}");
        assertThat(answer.json().at("/findings/0/severity").asText()).isEqualTo("bends");
        assertThat(answer.json().at("/findings/0/section").asText()).isEqualTo("6.2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/simulator/judgement | {\"endpoint\":\"nothing\"}",
                "/simulator/judgement | {}",
                "/simulator/judgement | []",
                "/simulator/check | ``",
                "/simulator/check | {\"channel\":\"skill\",\"header\":\"a/b\",\"secret\":\"c\"}",
                "/simulator/callback | ``",
                "/simulator/conversation/save | {}",
                "/simulator/conversation/save | {\"channel\":\"plusfriend\",\"steps\":[]}",
                "/simulator/conversation/save | {\"channel\":\"plusfriend\",\"steps\":[{\"user\":\"kim\"}]}",
                "/simulator/conversation/open | {}",
                "/simulator/conversation/open | {\"yaml\":\"a: [\"}"
            },
            quoteCharacter = '`')
    void refusesNonsense(String path, String body) {
        Answer answer = BOT.post(path, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isNotBlank();
    }

    @Test
    void checksThisVeryBotWhateverItIsCalled() {
        Answer answer = BOT.call("POST", "/simulator/check")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-Host", "example.invalid")
                .body("{}")
                .send();
        assertThat(answer.json()).hasSizeGreaterThan(20);
        assertThat(answer.json())
                .extracting(result -> result.path("verdict").asText())
                .containsOnly("passed");
    }

    @Test
    void checksTheSkillServerOfThisBot() {
        Answer answer = BOT.post(
                "/simulator/check",
                "{\"channel\":\"skill\",\"header\":\"X-Plusbot-Secret\",\"secret\":\"%s\"}".formatted(SECRET));
        assertThat(answer.json()).hasSizeGreaterThan(20);
        assertThat(answer.json())
                .extracting(result -> result.path("verdict").asText())
                .containsOnly("passed");
    }

    @Test
    void takesALateAnswerInKakaosPlace() {
        String token =
                BOT.post("/simulator/callback", "{}").json().path("token").asText();
        String kept = "/simulator/callback/" + token;
        String address = "/simulator-callback/" + token;
        assertThat(BOT.get(kept).text()).isEqualTo("{\"answers\":[]}");
        assertThat(BOT.post(address, "{\"version\":\"2.0\"}")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("SUCCESS");
        assertThat(BOT.post(address, "{\"version\":\"2.0\"}")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("FAIL");
        assertThat(BOT.get(kept).json().at("/answers/0").asText()).isEqualTo("{\"version\":\"2.0\"}");
    }

    @Test
    void savesAndOpensAConversation() {
        String steps = "[{\"user\":\"kim\",\"says\":\"안녕\",\"sees\":\"주문번호 A-017\",\"buttons\":[]}]";
        JsonNode saved = BOT.post(
                        "/simulator/conversation/save", "{\"channel\":\"plusfriend\",\"steps\":%s}".formatted(steps))
                .json();
        assertThat(saved.path("yaml").asText()).contains("sees: 주문번호 *\n");
        JsonNode opened =
                BOT.post("/simulator/conversation/open", saved.toString()).json();
        assertThat(opened.toString())
                .isEqualTo("{\"channel\":\"plusfriend\",\"steps\":%s}".formatted(steps.replace("A-017", "*")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/simulator/nothing.js",
                "/simulator/../WEB-INF/web.xml",
                "/simulator/.html",
                "/simulator/a/b/c.js"
            })
    void hasNoOtherFiles(String path) {
        Answer answer = BOT.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).isEqualTo("{\"error\":\"not found\"}");
    }
}
