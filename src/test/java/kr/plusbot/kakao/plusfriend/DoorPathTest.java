package kr.plusbot.kakao.plusfriend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.plusbot.testing.LogLines;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import kr.plusbot.testkit.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** This machine is the trusted proxy here, so that a test says by {@code X-Forwarded-For} who calls. */
final class DoorPathTest {

    private static final String KAKAO = "110.76.143.234";
    private static final String STRANGER = "203.0.113.7";
    private static final String FORBIDDEN = " {\"error\":\"forbidden\"}";

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(Map.of("plusbot.trusted-proxies", "127.0.0.0/8,::1"));

    @RegisterExtension
    final LogLines log = new LogLines();

    /** Every way to write a path that leads under plusfriend, whether or not something is there. */
    static Stream<String> pathsUnderPlusfriend() {
        return Stream.of(
                "/plusfriend",
                "/plusfriend/",
                "/plusfriend/keyboard",
                "/plusfriend/message",
                "/plusfriend/friend",
                "/plusfriend/friend/a",
                "/plusfriend/chat_room/a",
                "/plusfriend/nothing",
                "/plusfriend/a/b/c/d",
                "/plusfriend?a=b",
                "/plusfriend/keyboard?%zz",
                "//plusfriend/keyboard",
                "/plusfriend//keyboard",
                "/./plusfriend/keyboard",
                "/plusfriend/./keyboard",
                "/a/../plusfriend/keyboard",
                "/a/%2e%2e/plusfriend/keyboard",
                "/a/..//%2e/plusfriend/keyboard/",
                "/%70lusfriend/keyboard",
                "/plusfrien%64",
                "/%70%6c%75%73%66%72%69%65%6e%64/%6beyboard",
                "/plusfriend%2Fkeyboard",
                "/plusfriend%2fkeyboard",
                "/%2e/plusfriend%2Fkeyboard",
                "/plusfriend;x=1/keyboard",
                "/plusfriend;/keyboard",
                "/plusfriend%3Bx/keyboard",
                "/plusfriend/keyboard;jsessionid=1",
                "/plusfriend/%ff",
                "/plusfriend/%00");
    }

    @ParameterizedTest
    @MethodSource("pathsUnderPlusfriend")
    void isShutForStrangersWhateverTheMethod(String path) {
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "FOO")) {
            assertThat(stranger(method, path).send().toString())
                    .as(method)
                    .startsWith("403")
                    .endsWith(FORBIDDEN);
        }
        assertThat(stranger("HEAD", path).send().status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/plusfriend/keyboard, 200",
        "//plusfriend/keyboard, 200",
        "/plusfriend//keyboard, 200",
        "/plusfriend/keyboard/, 200",
        "///plusfriend///keyboard///, 200",
        "/./plusfriend/./keyboard/., 200",
        "/a/../plusfriend/keyboard, 200",
        "/a/%2e%2e/plusfriend/b/%2E%2E/keyboard, 200",
        "/%70lusfriend/%6beyboard, 200",
        "/plusfriend/keyboard?a=b&a=c, 200",
        "/plusfriend/keyboard?%zz, 200",
        "/plusfriend, 404",
        "/plusfriend/nothing, 404",
        "/plusfriend%2Fkeyboard, 404",
        "/plusfriend/keyboard;x=1, 404",
        "/plusfriend;x=1/keyboard, 404",
        "/plusfriend%3B/keyboard, 404",
        "/plusfriend/%ff, 404",
        "/plusfriend/keyboard/%2e%2e, 404"
    })
    void isOpenForKakaoToWhatIsThere(String path, int status) {
        Answer answer = kakao("GET", path).send();

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.json().at(status == 200 ? "/type" : "/error").textValue())
                .isEqualTo(status == 200 ? "text" : "not found");
        assertThat(log.ours()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/PLUSFRIEND/keyboard",
                "/Plusfriend/keyboard",
                "/plusfriends/keyboard",
                "/plusfriend.json",
                "/%2570lusfriend/keyboard",
                "/plusfriend%252Fkeyboard",
                "/x%2F..%2Fplusfriend/keyboard",
                "/plusfriend/../keyboard",
                "/plusfriend/%2e%2e",
                "/plusfriend%00/keyboard",
                "/api/plusfriend/keyboard",
                "/status/plusfriend",
                "/\\plusfriend/keyboard"
            })
    void standsBeforeNothingElse(String path) {
        for (String method : List.of("GET", "POST", "DELETE")) {
            assertThat(stranger(method, path).send().toString())
                    .startsWith("404")
                    .endsWith(" {\"error\":\"not found\"}");
            assertThat(kakao(method, path).send().status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "OPTIONS", "FOO"})
    void tellsOnlyKakaoWhichMethodsThereAre(String method) {
        Answer answer = kakao(method, "/plusfriend/message").send();

        assertThat(answer.status()).isEqualTo(method.equals("OPTIONS") ? 200 : 405);
        assertThat(answer.header("Allow")).contains("POST");
        assertThat(stranger(method, "/plusfriend/message").send().header("Allow"))
                .isEmpty();
    }

    @Test
    void refusesStrangersBeforeAnythingIsReadOfTheirBody() {
        for (String body : List.of("", "{", "{}", Payload.text("도움말"), "x".repeat(70_000))) {
            Answer answer = stranger("POST", "/plusfriend/message").body(body).send();

            assertThat(answer.toString()).startsWith("403").endsWith(FORBIDDEN);
        }
        assertThat(stranger("POST", "/plusfriend/message")
                        .header("Content-Type", "text/plain")
                        .header("Accept", "nonsense")
                        .body("x")
                        .send()
                        .toString())
                .startsWith("403")
                .endsWith(FORBIDDEN);
    }

    private static Call kakao(String method, String path) {
        return BOT.call(method, path).header("X-Forwarded-For", KAKAO);
    }

    private static Call stranger(String method, String path) {
        return BOT.call(method, path).header("X-Forwarded-For", STRANGER);
    }
}
