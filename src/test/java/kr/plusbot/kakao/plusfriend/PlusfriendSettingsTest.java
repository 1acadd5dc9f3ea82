package kr.plusbot.kakao.plusfriend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;

final class PlusfriendSettingsTest {

    @Test
    void letsKakaosThreeProxiesInByDefaultAndNobodyElse() {
        PlusfriendSettings settings = from(Map.of());

        assertThat(List.of("110.76.143.234", "110.76.143.235", "110.76.143.236"))
                .allMatch(kakao ->
                        settings.callers().mayCall(new Caller(kakao, Map.of("X-Forwarded-For", List.of("unknown")))));
        assertThat(List.of("110.76.143.233", "110.76.143.237", "127.0.0.1", "0:0:0:0:0:0:0:1"))
                .noneMatch(stranger -> settings.callers()
                        .mayCall(new Caller(stranger, Map.of("X-Forwarded-For", List.of("110.76.143.234")))));
        assertThat(settings.requireUserAgent()).isFalse();
    }

    @Test
    void readsCallersAndUserAgentRule() {
        PlusfriendSettings settings =
                from(Map.of("plusbot.kakao.callers", "127.0.0.0/8,::1", "plusbot.kakao.require-user-agent", "true"));

        assertThat(settings.callers().mayCall(new Caller("127.9.9.9", Map.of())))
                .isTrue();
        assertThat(settings.callers().mayCall(new Caller("110.76.143.234", Map.of())))
                .isFalse();
        assertThat(settings.requireUserAgent()).isTrue();
    }

    @Test
    void letsNobodyInWhenTheListHasNoElement() {
        assertThat(from(Map.of("plusbot.kakao.callers", ",")).callers().mayCall(new Caller("110.76.143.234", Map.of())))
                .isFalse();
    }

    @Test
    void refusesAValueThatIsNoAddress() {
        assertThatThrownBy(() -> from(Map.of("plusbot.kakao.callers", "110.76.143.234,kakao.com")))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("plusbot.kakao.callers: \"kakao.com\" is not an IP address or a CIDR range,"
                        + " such as 110.76.143.234 or 10.1.0.0/16");
    }

    private static PlusfriendSettings from(Map<String, String> properties) {
        return new PlusfriendSettings(new Settings(properties, Map.of()));
    }
}
