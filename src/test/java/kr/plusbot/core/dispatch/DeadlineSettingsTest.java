package kr.plusbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeadlineSettingsTest {

    @Test
    void answersWithinFourAndAHalfSecondsByDefault() {
        DeadlineSettings settings = from(Map.of());

        assertThat(settings.deadline()).isEqualTo(Duration.ofMillis(4_500));
        assertThat(settings.timeToAnswer()).isEqualTo(Duration.ofMillis(3_700));
    }

    @Test
    void keepsAQuarterOfAShortDeadlineForWriting() {
        DeadlineSettings settings = from(Map.of("plusbot.deadline", "PT0.5S"));

        assertThat(settings.deadline()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.timeToAnswer()).isEqualTo(Duration.ofMillis(375));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.499S", "PT4.901S", "PT5S", "4.5"})
    void refusesADeadlineThatKakaoWouldMiss(String deadline) {
        assertThatThrownBy(() -> from(Map.of("plusbot.deadline", deadline)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("plusbot.deadline: \"" + deadline
                        + "\" is not a duration from PT0.5S to PT4.9S, such as PT4.5S");
    }

    private static DeadlineSettings from(Map<String, String> properties) {
        return new DeadlineSettings(new Settings(properties, Map.of()));
    }
}
