package kr.plusbot.kakao.plusfriend;

import static kr.plusbot.kakao.plusfriend.Refusals.assertLeavesNoTrace;
import static kr.plusbot.kakao.plusfriend.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import kr.plusbot.testing.EchoCommand;
import kr.plusbot.testing.LogLines;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BadFieldsTest {

    private static final String MESSAGE = "/plusfriend/message";

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withCommands(EchoCommand.class);

    @RegisterExtension
    final LogLines log = new LogLines();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {} | type is missing
                    {"user_key":"a"} | type is missing
                    {"user_key":"a","type":"text"} | content is missing
                    {"user_key":"a","content":"b"} | type is missing
                    {"type":"text","content":"b"} | user_key is missing
                    {"user_key":null,"type":"text","content":"b"} | user_key is missing
                    {"user_key":"a","type":null,"content":"b"} | type is missing
                    {"user_key":"a","type":"text","content":null} | content is missing
                    {"USER_KEY":"a","type":"text","content":"b"} | user_key is missing
                    {"user_key":"","type":"text","content":"b"} | user_key is invalid
                    {"user_key":" ","type":"text","content":"b"} | user_key is invalid
                    {"user_key":1,"type":"text","content":"b"} | unexpected json
                    {"user_key":1.5,"type":"text","content":"b"} | unexpected json
                    {"user_key":true,"type":"text","content":"b"} | unexpected json
                    {"user_key":["a"],"type":"text","content":"b"} | unexpected json
                    {"user_key":{"a":1},"type":"text","content":"b"} | unexpected json
                    {"user_key":"a","type":7,"content":"b"} | unexpected json
                    {"user_key":"a","type":"text","content":7} | unexpected json
                    {"user_key":"a","type":"text","content":[]} | unexpected json
                    {"user_key":"a","type":"text","content":{}} | unexpected json
                    {"user_key":"a","user_key":"b","type":"text","content":"c"} | invalid json
                    [] | unexpected json
                    [{"user_key":"a","type":"text","content":"b"}] | unexpected json
                    "a" | unexpected json
                    "" | unexpected json
                    7 | unexpected json
                    null | unexpected json
                    """)
    void saysWhichFieldIsMissingOrWrong(String body, String error) {
        assertRefused(BOT.post(MESSAGE, body), 400, error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {} | user_key is missing
                    {"user_key":null} | user_key is missing
                    {"user_key":""} | user_key is invalid
                    {"user_key":7} | unexpected json
                    "qX3v-81TzK_a" | unexpected json
                    [] | unexpected json
                    """)
    void saysWhatIsWrongWithAFriend(String body, String error) {
        assertRefused(BOT.post("/plusfriend/friend", body), 400, error);
    }

    @Test
    void refusesNoBody() {
        for (String path : new String[] {MESSAGE, "/plusfriend/friend"}) {
            assertRefused(BOT.post(path, ""), 400, "unexpected json");
            assertRefused(BOT.post(path, " \n"), 400, "unexpected json");
            assertRefused(BOT.call("POST", path).send(), 400, "unexpected json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void answersAnEmptyText(String content) {
        Answer answer = BOT.post(MESSAGE, Payload.text(content));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/message/text").textValue()).startsWith("지원하는 명령어가 아닙니다.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udfff", "\\ude00\\ud83d", "\\ud83d\\u0000\\ude00"})
    void replacesWhatIsNoTextInAMessage(String escaped) {
        Answer answer =
                BOT.post(MESSAGE, "{\"user_key\":\"a\",\"type\":\"text\",\"content\":\"따라:<" + escaped + ">\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/message/text").textValue()).matches("<\uFFFD+>");
    }

    @AfterEach
    void leavesNoTraceInTheLog() {
        assertLeavesNoTrace(log);
    }
}
