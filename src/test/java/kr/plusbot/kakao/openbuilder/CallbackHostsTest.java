package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallbackHostsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bot-api.kakao.com/v1/bots/64b0c0ffee!/callback/t0ken",
                "https://kakao.com/x",
                "https://KAKAO.com:443/x?a=b"
            })
    void allowsKakao(String url) {
        assertThat(hosts(Map.of()).allow(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bot-api.kakao.com/x",
                "https://bot-api.kakao.com:8443/x",
                "https://kakao.com.evil.example/x",
                "https://evilkakao.com/x",
                "https://kakao.com@evil.example/x",
                "https://evil.example/?https://kakao.com",
                "https://evil.example#.kakao.com/",
                "https://evil.example\\.kakao.com/",
                "https://kakao.com./x",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "//kakao.com/x",
                "file://kakao.com/etc/passwd",
                "https:kakao.com",
                "kakao.com",
                ""
            })
    void refusesEverythingElse(String url) {
        assertThat(hosts(Map.of()).allow(url)).isEmpty();
    }

    @Test
    void allowsAnOriginAsItStands() {
        CallbackHosts hosts = hosts(Map.of("plusbot.skill.callback-hosts", "http://127.0.0.1:9999"));
        assertThat(hosts.allow("http://127.0.0.1:9999/callback/1")).isPresent();
        assertThat(hosts.allow("http://127.0.0.1:9998/callback/1")).isEmpty();
        assertThat(hosts.allow("https://127.0.0.1:9999/callback/1")).isEmpty();
        assertThat(hosts.allow("https://bot-api.kakao.com/x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kakao", "kakao.com/x", "ftp://kakao.com", "http://kakao.com/x", "*.kakao.com", "http://"})
    void stopsTheStartForWhatIsNoHost(String value) {
        assertThatThrownBy(() -> hosts(Map.of("plusbot.skill.callback-hosts", value)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining(value);
    }

    private static CallbackHosts hosts(Map<String, String> settings) {
        return CallbackHosts.from(new Settings(settings, Map.of()));
    }
}
