package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong value stops the start, with one line that says what is wrong. */
final class SkillSettingsTest {

    @Test
    void isOffUnlessADoorIsSet() {
        assertThat(settings(Map.of()).isOn()).isFalse();
        assertThat(settings(Map.of("plusbot.skill.secret-header", "X-Mine")).isOn())
                .isFalse();
        assertThat(settings(Map.of("plusbot.skill.secret", "  ")).isOn()).isFalse();
        assertThat(settings(Map.of("plusbot.skill.secret", "s3cret")).isOn()).isTrue();
        assertThat(settings(Map.of("plusbot.skill.callers", "10.0.0.0/8")).isOn())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "비밀", "tab\tinside"})
    void hidesASecretThatNoHeaderCarries(String secret) {
        assertThatThrownBy(() -> settings(Map.of("plusbot.skill.secret", secret)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(
                        "plusbot.skill.secret: \"(hidden)\" is not a token of ASCII letters, digits and signs without spaces");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plusbot.skill.secret-header  | X Secret     | the name of a header, such as X-Plusbot-Secret
            plusbot.skill.secret-header  | X-Secret:    | the name of a header, such as X-Plusbot-Secret
            plusbot.skill.secret-header  | 비밀          | the name of a header, such as X-Plusbot-Secret
            plusbot.skill.callers        | nonsense     | an IP address or a CIDR range, such as 110.76.143.234 or 10.1.0.0/16
            plusbot.skill.callers        | 10.0.0.1/33  | an IP address or a CIDR range, such as 110.76.143.234 or 10.1.0.0/16
            """)
    void namesTheWrongSettingAndWhatWasExpected(String name, String value, String expected) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(name + ": \"" + value + "\" is not " + expected);
    }

    @Test
    void refusesCallersThatAreTrustedProxies() {
        Map<String, String> values = new TreeMap<>();
        values.put("plusbot.skill.callers", "10.0.0.0/8");
        values.put("plusbot.trusted-proxies", "10.0.0.1");
        assertThatThrownBy(() -> settings(values))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("plusbot.trusted-proxies: \"10.0.0.1\" is not apart from plusbot.skill.callers");
    }

    private static SkillSettings settings(Map<String, String> values) {
        return new SkillSettings(new Settings(values, Map.of()));
    }
}
