package kr.plusbot.kakao.plusfriend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.plusbot.testing.LogLines;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** This machine is the trusted proxy here, so that a test says by {@code X-Forwarded-For} who calls. */
final class DoorCallerTest {

    private static final String KAKAO = "110.76.143.234";
    private static final String STRANGER = "203.0.113.7";
    private static final String FORBIDDEN = " {\"error\":\"forbidden\"}";

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(Map.of("plusbot.trusted-proxies", "127.0.0.0/8,::1"));

    @RegisterExtension
    final LogLines log = new LogLines();

    @Test
    void logsTheFirstRefusalAtOnceAndNothingOfTheRequest() {
        stranger("POST", "/plusfriend/secret?secret")
                .header("User-Agent", "secret")
                .header("Cookie", "secret")
                .body(Payload.text("secret"))
                .send();
        BOT.call("GET", "/plusfriend/keyboard")
                .header("X-Forwarded-For", "secret")
                .send();
        BOT.call("DELETE", "/plusfriend/friend/secret").send();

        assertThat(log.ours())
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(line -> assertThat(line).startsWith("WARNING Refused a call to plusfriend from "));
        assertThat(log.all()).doesNotContain("secret");
    }

    @Test
    void readsTheForwardingLinesInTheirOrderAndUnderAnySpelling() {
        assertThat(forwarded("X-Forwarded-For", KAKAO, "x-forwarded-for", STRANGER))
                .isEqualTo(403);
        assertThat(forwarded("X-Forwarded-For", STRANGER, "X-Forwarded-For", KAKAO))
                .isEqualTo(200);
        assertThat(forwarded("x-forwarded-for", STRANGER + "," + KAKAO)).isEqualTo(200);
        assertThat(forwarded("X-FORWARDED-FOR", "unknown, " + KAKAO)).isEqualTo(200);
        assertThat(forwarded("X-Forwarded-For", KAKAO, "X-Forwarded-For", "unknown"))
                .isEqualTo(403);
        assertThat(forwarded("X-Forwarded-For", KAKAO, "X-Forwarded-For", "")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X_Forwarded_For",
                "X-Forwarded",
                "X-Forwarded-Host",
                "Forwarded",
                "X-Real-IP",
                "X-Client-IP",
                "X-Cluster-Client-IP",
                "X-Originating-IP",
                "X-Remote-Addr",
                "True-Client-IP",
                "CF-Connecting-IP",
                "Fastly-Client-IP",
                "Client-IP",
                "Via"
            })
    void believesNoOtherHeader(String name) {
        for (String value : List.of(KAKAO, "for=" + KAKAO, "1.1 " + KAKAO)) {
            assertThat(forwarded(name, value)).isEqualTo(403);
            assertThat(forwarded("X-Forwarded-For", STRANGER, name, value)).isEqualTo(403);
            assertThat(forwarded("X-Forwarded-For", KAKAO, name, value.replace(KAKAO, STRANGER)))
                    .isEqualTo(200);
        }
    }

    @Test
    void isNotOpenedByTheUserAgentNorShutWithoutIt() {
        assertThat(stranger("GET", "/plusfriend/keyboard")
                        .header("User-Agent", "KakaoTalk/Bot 2.0")
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(kakao("GET", "/plusfriend/keyboard").send().status()).isEqualTo(200);
    }

    private static Call kakao(String method, String path) {
        return BOT.call(method, path).header("X-Forwarded-For", KAKAO);
    }

    private static Call stranger(String method, String path) {
        return BOT.call(method, path).header("X-Forwarded-For", STRANGER);
    }

    private static int forwarded(String... namesAndValues) {
        Call call = BOT.call("GET", "/plusfriend/keyboard");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            call.header(namesAndValues[i], namesAndValues[i + 1]);
        }
        return call.send().status();
    }
}
