package kr.plusbot.kakao.openbuilder;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.testing.EchoCommand;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SkillResourceTest {

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(
            Map.of("plusbot.skill.callers", "127.0.0.0/8,::1"), EchoCommand.class, AskCommand.class);

    @ParameterizedTest
    @CsvSource({
        "3-live, qX3v-81TzK_a 0f3a9c5e7712d04b8ee1c2f4a6b8d9e0f3a9c5e7712d04b8ee1c2f4a6b8d9e0f3a",
        "3-older-spelling, qX3v-81TzK_a 0f3a9c5e",
        "8-skill-test, 625412",
        "3-bot-test, 0f3a9c5e",
        "3-new-fields, 0f3a9c5e",
        "3-knowledge, 0f3a9c5e",
        "3-group, 0f3a9c5e",
        "7-callback, qX3v-81TzK_a 0f3a9c5e"
    })
    void readsEveryKindOfPayload(String file, String names) {
        assertThat(BOT.post("/openbuilder/skill", Payload.file(file)).text())
                .isEqualTo("{\"version\":\"2.0\",\"template\":{\"outputs\":[{\"simpleText\":{\"text\":\"" + ids(names)
                        + "\"}}]}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=UTF-8", "application/octet-stream", ";;;"})
    void readsJsonUnderAnyOtherType(String type) {
        assertThat(text(BOT.call("POST", "/openbuilder/skill")
                        .header("Content-Type", type)
                        .header("Accept", "*/*")
                        .header("User-Agent", "AHC/2.1")
                        .body(Payload.text("누구"))
                        .send()))
                .isEqualTo(ids("test"));
    }

    private static String ids(String names) {
        PrivacyKey privacy = new PrivacyKey(new byte[32]);
        return Stream.of(names.split(" ")).map(name -> privacy.id("main", name)).collect(joining(" "));
    }

    @Test
    void answersAnUtteranceThatIsMissing() {
        String body = "{\"userRequest\":{\"user\":{\"id\":\"test\"}}}";
        assertThat(text(BOT.post("/openbuilder/skill", body))).startsWith("지원하는 명령어가 아닙니다.");
    }

    @Test
    void takesWhatOtherBlocksLeave() {
        assertThat(text(BOT.post("/openbuilder/fallback", Payload.text("따라:안녕"))))
                .isEqualTo("안녕");
        assertThat(text(BOT.post("/openbuilder/fallback/", Payload.text("뭐라고?"))))
                .startsWith("지원하는");
    }

    @Test
    void callsACommandByItsName() {
        assertThat(text(command("echo", Map.of("query", "안녕")))).isEqualTo("안녕");
        assertThat(text(command("help", Map.of()))).startsWith("무엇을 도와드릴까요?");
        assertThat(text(command("order", Map.of("query", "커피")))).startsWith("무엇을 드릴까요?");
        assertThat(text(command("nothing", Map.of()))).startsWith("무엇을 도와드릴까요?");
    }

    @Test
    void takesTheUsersOwnWordsForAnEncodedParameter() {
        String body = Payload.json(Map.of(
                "action",
                Map.of(
                        "params", Map.of("query", "{\"amount\":2}"),
                        "detailParams", Map.of("query", Map.of("origin", "두 개"))),
                "userRequest",
                Map.of("utterance", "x", "user", Map.of("id", "test"))));
        assertThat(text(BOT.post("/openbuilder/skill/echo", body))).isEqualTo("두 개");
    }

    @Test
    void ordersAsInTheOtherChannel() {
        Answer summary = null;
        for (String said : "주문하기,커피,에스프레소,2,다 골랐어요,건너뛰기,포장 주문번호로 받기".split(",")) {
            summary = BOT.post("/openbuilder/skill", Payload.text(said));
        }
        JsonNode card = summary.json().at("/template/outputs/0/itemCard");
        assertThat(card.at("/head/title").asText()).isEqualTo("주문을 확인해 주세요.");
        assertThat(card.at("/itemList/0")).hasToString("{\"title\":\"2개\",\"description\":\"에스프레소 8,000원\"}");
        assertThat(text(BOT.post("/openbuilder/skill", Payload.text("주문 확정\n"))))
                .contains("주문번호 A-0");
    }

    private static Answer command(String name, Map<String, String> params) {
        return BOT.post("/openbuilder/skill/" + name, Payload.call("아무 말", params, Map.of()));
    }

    private static String text(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        JsonNode text = answer.json().at("/template/outputs/0/simpleText/text");
        return text.asText();
    }
}
