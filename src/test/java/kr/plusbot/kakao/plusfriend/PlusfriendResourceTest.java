package kr.plusbot.kakao.plusfriend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.text.Normalizer;
import kr.plusbot.testing.EchoCommand;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlusfriendResourceTest {

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withCommands(EchoCommand.class, ShowCommand.class);

    @Test
    void answersTheBareHomeKeyboard() {
        Answer answer = BOT.get("/plusfriend/keyboard");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"type\":\"text\"}");
    }

    @Test
    void answersATextMessageAndLeavesAbsentFieldsOut() {
        Answer answer = BOT.post("/plusfriend/message", Payload.file("message-text"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"message\":{\"text\":\"노래 찾기\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "message-photo, 지금은 사진을 받을 수 없어요",
        "message-video, 동영상은 아직 받지 못해요",
        "message-audio, 음성은 아직 받지 못해요",
        "message-new-type, 아직 받을 수 없는 형식이에요"
    })
    void answersEveryKindOfMessage(String file, String beginning) {
        Answer answer = BOT.post("/plusfriend/message", Payload.file(file));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(textOf(answer)).startsWith(beginning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT", "Photo", "", " ", "text "})
    void takesAKindInAnotherSpellingForANewOne(String type) {
        Answer answer = BOT.post("/plusfriend/message", Payload.message("test", type, "따라:안녕"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(textOf(answer)).startsWith("아직 받을 수 없는 형식이에요");
    }

    @Test
    void tellsWhatItCanDoWhenItDoesNotUnderstand() {
        Answer answer = BOT.post("/plusfriend/message", Payload.text("뭐라고?"));

        assertThat(textOf(answer)).startsWith("지원하는 명령어가 아닙니다.\n").contains("도움말");
        assertThat(answer.json().at("/keyboard")).isEqualTo(json("{\"type\":\"text\"}"));
    }

    @Test
    void answersEveryPartThatAReplyCanHave() {
        Answer answer = BOT.post("/plusfriend/message", Payload.text("보여줘"));

        assertThat(answer.json()).isEqualTo(json(Payload.file("message-response")));
    }

    @Test
    void answersAPhotoAloneAndALinkAlone() {
        assertThat(BOT.post("/plusfriend/message", Payload.text("보여줘:사진")).json())
                .isEqualTo(json("{\"message\":{\"photo\":{\"url\":\"https://img.example.com/cover.jpg\","
                        + "\"width\":720,\"height\":630}},\"keyboard\":{\"type\":\"text\"}}"));
        assertThat(BOT.post("/plusfriend/message", Payload.text("보여줘:링크")).json())
                .isEqualTo(json("{\"message\":{\"message_button\":{\"label\":\"전체 보기\","
                        + "\"url\":\"https://www.example.com/list/7?q=%EC%95%84%EC%9D%B4%EC%9C%A0\"}}}"));
    }

    @Test
    void showsTheFirstHundredButtons() {
        JsonNode buttons =
                BOT.post("/plusfriend/message", Payload.text("보여줘:많이")).json().at("/keyboard/buttons");

        assertThat(buttons).hasSize(100);
        assertThat(buttons.get(0).textValue()).isEqualTo("1번");
        assertThat(buttons.get(99).textValue()).isEqualTo("100번");
    }

    @Test
    void acknowledgesFriendsAndTheirLeaving() {
        assertThat(BOT.post("/plusfriend/friend", Payload.file("friend")).toString())
                .startsWith("200")
                .endsWith(" {}");
        assertThat(BOT.call("DELETE", "/plusfriend/friend/qX3v-81TzK_a").send().toString())
                .startsWith("200")
                .endsWith(" {}");
        assertThat(BOT.call("DELETE", "/plusfriend/chat_room/qX3v-81TzK_a")
                        .send()
                        .toString())
                .startsWith("200")
                .endsWith(" {}");
    }

    @Test
    void tellsNobodyWhichKeysItKnows() {
        BOT.post("/plusfriend/friend", Payload.file("friend"));
        Answer known = BOT.call("DELETE", "/plusfriend/friend/qX3v-81TzK_a").send();
        Answer unknown = BOT.call("DELETE", "/plusfriend/friend/qX3v-81TzK_b").send();
        Answer again = BOT.call("DELETE", "/plusfriend/friend/qX3v-81TzK_a").send();

        assertThat(unknown).hasToString(known.toString());
        assertThat(again).hasToString(known.toString());
    }

    @Test
    void marksEveryAnswerAsJsonThatIsNeitherGuessedAtNorKept() {
        for (String path : new String[] {"/plusfriend/keyboard", "/plusfriend/nothing", "/nothing", "/status/live"}) {
            Answer answer = BOT.get(path);

            assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=utf-8");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.headers()).doesNotContainKeys("Access-Control-Allow-Origin", "Set-Cookie", "Location");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "안녕하세요 👨‍👩‍👧‍👦 🇰🇷 é ﷽",
                "\"따옴표\" \\ / \n </script> 끝",
                "ก็็็็็ Z̷̢̛͎͙ \uFFFF",
                "' or 1=1-- ${jndi:ldap://x} {{7*7}} %00 %s"
            })
    void repeatsAnyTextUnharmed(String text) {
        Answer answer = BOT.post("/plusfriend/message", Payload.text("따라:" + text));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(textOf(answer)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"한글, 한글", "ＡＢ：Ｃ, AB:C", "a\u202Eb\u202C\uFEFFc, abc", "'a\b\f\tb', a   b"})
    void readsATextAsItLooks(String typed, String read) {
        String jamo = Normalizer.normalize("따라:" + typed, Normalizer.Form.NFD);

        assertThat(textOf(BOT.post("/plusfriend/message", Payload.text(jamo)))).isEqualTo(read);
    }

    private static String textOf(Answer answer) {
        return answer.json().at("/message/text").textValue();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
