package kr.plusbot.kakao.plusfriend;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.Stream;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.testing.LogLines;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UserKeyTest {

    private static final String INVALID = "{\"error\":\"user_key is invalid\"}";

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withCommands(WhoCommand.class);

    @RegisterExtension
    final LogLines log = new LogLines();

    static Stream<String> keys() {
        return Stream.of(
                "a",
                "qX3v-81TzK_a",
                "QX3V-81TZK_A",
                "test",
                "a;b=c",
                ";",
                " a ",
                "가".repeat(255),
                "😀".repeat(255),
                Normalizer.normalize("한글", Normalizer.Form.NFC),
                Normalizer.normalize("한글", Normalizer.Form.NFD),
                "%2F",
                "..",
                "../../etc/passwd",
                "a/b?c#d&e=f",
                "' or 1=1--",
                "${jndi:ldap://localhost}",
                "line\r\nbreak",
                "\u202E\u200B\uFEFF!");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void reachesTheCommandAsAnId(String key) {
        Answer answer = BOT.post("/plusfriend/message", Payload.message(key, "text", "누구"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/message/text").textValue())
                .isEqualTo("<" + new PrivacyKey(new byte[32]).id("main", key) + ">");
        assertThat(log.all()).doesNotContain(key.length() > 4 ? key : "<" + key + ">");
    }

    @Test
    void isAnotherIdInAnotherForm() {
        assertThat(keys().map(key -> new PrivacyKey(new byte[32]).id("main", key)))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u3000", "\\u0000", "a\\u0000b", "\\ud800", "a\\udc00", "\\ude00\\ud83d", "\\ufffd"})
    void isRefusedWhenBlankOrNoText(String escaped) {
        String body = "{\"user_key\":\"" + escaped + "\",\"type\":\"text\",\"content\":\"누구\"}";

        assertThat(BOT.post("/plusfriend/message", body).toString())
                .startsWith("400")
                .endsWith(INVALID);
        assertThat(BOT.post("/plusfriend/friend", body).toString())
                .startsWith("400")
                .endsWith(INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", "😀"})
    void isRefusedBeyond255Characters(String character) {
        String key = character.repeat(256);

        assertThat(BOT.post("/plusfriend/message", Payload.message(key, "text", "누구"))
                        .toString())
                .startsWith("400")
                .endsWith(INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qX3v-81TzK_a",
                "test",
                "a;b=c",
                ";",
                "a%3Bb",
                "a%2Fb",
                "..%2F..%2Fetc",
                "%252F",
                "%252e%252e",
                "%ED%95%9C",
                "a%0d%0ab",
                "%20a",
                "a+b",
                "a=b&c",
                "~!*()'@:$,",
                "..."
            })
    void isReadFromThePath(String segment) {
        for (String path : new String[] {"/plusfriend/friend/", "/plusfriend/chat_room/"}) {
            assertThat(BOT.call("DELETE", path + segment).send().toString())
                    .startsWith("200")
                    .endsWith(" {}");
            assertThat(BOT.call("DELETE", path + segment + "/").send().toString())
                    .startsWith("200")
                    .endsWith(" {}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "%20", "%E3%80%80", "%ff", "%C0%AF", "%ED%A0%80", "a%ED%95", "%EF%BF%BD"})
    void isRefusedInThePathWhenBlankOrNoText(String segment) {
        assertThat(BOT.call("DELETE", "/plusfriend/friend/" + segment).send().toString())
                .startsWith("400")
                .endsWith(INVALID);
    }

    @Test
    void countsInThePathWithAllThatFollowsASemicolon() {
        String longest = "a".repeat(250) + ";b=cd";

        assertThat(BOT.call("DELETE", "/plusfriend/friend/" + longest).send().status())
                .isEqualTo(200);
        assertThat(BOT.call("DELETE", "/plusfriend/friend/" + longest + "e")
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a/%2e%2e/b/c", "a/b/.."})
    void isOneSegmentOfThePath(String twoOrMore) {
        assertThat(BOT.call("DELETE", "/plusfriend/friend/" + twoOrMore).send().status())
                .isEqualTo(twoOrMore.endsWith("..") ? 200 : 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/.", "/%2e", "//"})
    void isNeededInThePath(String nothing) {
        assertThat(BOT.call("DELETE", "/plusfriend/friend" + nothing).send().status())
                .isEqualTo(405);
        assertThat(BOT.call("DELETE", "/plusfriend/chat_room" + nothing).send().status())
                .isEqualTo(404);
    }
}
