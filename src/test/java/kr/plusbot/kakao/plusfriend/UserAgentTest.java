package kr.plusbot.kakao.plusfriend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserAgentTest {

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(Map.of(
            "plusbot.kakao.callers", "127.0.0.0/8,::1",
            "plusbot.kakao.require-user-agent", "true"));

    @ParameterizedTest
    @ValueSource(strings = {"KakaoTalk/Bot 2.0", "KakaoTalk/Bot", "KakaoTalk/Bot3"})
    void opensToAKnownAddressWhenRequired(String userAgent) {
        assertThat(keyboard().header("User-Agent", userAgent).send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "curl/8.0", "kakaotalk/bot 2.0", "Mozilla/5.0 KakaoTalk/Bot 2.0", "KakaoTalk"})
    void isRefusedWhenItIsAnother(String userAgent) {
        assertThat(keyboard().header("User-Agent", userAgent).send().toString())
                .startsWith("403")
                .endsWith(" {\"error\":\"forbidden\"}");
    }

    @Test
    void isRefusedWhenItIsMissing() {
        assertThat(keyboard().send().status()).isEqualTo(403);
    }

    private static Call keyboard() {
        return BOT.call("GET", "/plusfriend/keyboard");
    }
}
