package kr.plusbot.kakao.plusfriend;

import static org.assertj.core.api.Assertions.assertThat;

import kr.plusbot.testing.EchoCommand;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import kr.plusbot.testkit.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaTypesTest {

    private static final String HELLO = Payload.text("따라:안녕");

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withCommands(EchoCommand.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "application/json; charset=EUC-KR",
                "application/json; charset=nonsense",
                "APPLICATION/JSON",
                "text/json",
                "application/vnd.kakao+json",
                "application/octet-stream",
                "application/xml",
                "text/html",
                "text/plainer",
                "*/*",
                "json",
                "application/",
                "/json",
                ";",
                ",",
                "application/json, text/plain",
                "application/json;;;=",
                "한글"
            })
    void takesTheBodyForJsonUnderAnyType(String contentType) {
        assertIsAnswered(BOT.call("POST", "/plusfriend/message").header("Content-Type", contentType));
    }

    @Test
    void takesTheBodyForJsonUnderNoType() {
        assertIsAnswered(BOT.call("POST", "/plusfriend/message"));
        assertIsAnswered(BOT.call("POST", "/plusfriend/message").header("content-type", "image/png"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "Text/Plain;charset=UTF-8",
                "text/plain, application/json",
                "\ttext/plain ;x=y",
                "application/x-www-form-urlencoded",
                "APPLICATION/X-WWW-FORM-URLENCODED; charset=utf-8",
                "multipart/form-data; boundary=x",
                "multipart/form-data"
            })
    void refusesTheTypesThatAnyPageCanMakeABrowserSend(String contentType) {
        for (String path : new String[] {"/plusfriend/message", "/plusfriend/friend"}) {
            Answer answer = BOT.call("POST", path)
                    .header("Content-Type", contentType)
                    .body(HELLO)
                    .send();

            assertThat(answer.toString()).startsWith("415").endsWith(" {\"error\":\"unsupported media type\"}");
        }
    }

    @Test
    void refusesNoTypeFromAnyPage() {
        Answer answer = BOT.call("POST", "/plusfriend/message")
                .header("Origin", "https://example.com")
                .body(HELLO)
                .send();
        assertThat(answer.toString()).startsWith("415").endsWith(" {\"error\":\"unsupported media type\"}");
        assertIsAnswered(BOT.call("POST", "/plusfriend/message")
                .header("Origin", "http://localhost:8080")
                .header("Content-Type", "application/json; charset=utf-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "text/html",
                "text/html,application/xhtml+xml;q=0.9",
                "application/json;q=0",
                "*/*;q=0",
                "image/*",
                "nonsense",
                ";",
                "a/b/c",
                "*/*;q=nonsense",
                "한글"
            })
    void answersJsonWhateverTheCallerAccepts(String accept) {
        assertIsAnswered(BOT.call("POST", "/plusfriend/message")
                .header("Content-Type", "application/json")
                .header("Accept", accept));
        assertThat(BOT.call("GET", "/plusfriend/keyboard")
                        .header("Accept", accept)
                        .send()
                        .text())
                .isEqualTo("{\"type\":\"text\"}");
    }

    @Test
    void answersJsonUnderTwoAcceptLinesAndOddNeighbours() {
        assertIsAnswered(BOT.call("POST", "/plusfriend/message")
                .header("Content-Type", "application/json")
                .header("Accept", "*/*")
                .header("Accept", "nonsense;")
                .header("Accept-Charset", "nonsense;q=x")
                .header("Accept-Encoding", "nonsense;q=x")
                .header("Accept-Language", "nonsense;q=x,,;")
                .header("Content-Language", "nonsense,;=")
                .header("If-Modified-Since", "nonsense")
                .header("If-Match", "nonsense")
                .header("Cookie", "nonsense;=;$Version")
                .header("Date", "nonsense")
                .header("X-HTTP-Method-Override", "DELETE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "nonsense", ""})
    void doesNotAskForTheTypeOfNoBody(String contentType) {
        assertThat(BOT.call("GET", "/plusfriend/keyboard")
                        .header("Content-Type", contentType)
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(BOT.call("DELETE", "/plusfriend/friend/a")
                        .header("Content-Type", contentType)
                        .send()
                        .status())
                .isEqualTo(200);
    }

    private static void assertIsAnswered(Call call) {
        Answer answer = call.body(HELLO).send();

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"message\":{\"text\":\"안녕\"}}");
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=utf-8");
    }
}
