package kr.plusbot.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChatSettingsTest {

    @Test
    void answersWithinFourAndAHalfSecondsByDefault() {
        ChatSettings settings = from(Map.of());

        assertThat(settings.deadline()).isEqualTo(Duration.ofMillis(4_500));
        assertThat(settings.patience()).isEqualTo(Duration.ofMillis(3_700));
        assertThat(settings.homeButtons()).isEmpty();
    }

    @Test
    void readsDeadlineAndButtons() {
        ChatSettings settings = from(Map.of("plusbot.deadline", "PT0.5S", "plusbot.home.buttons", "멜론검색,도움말"));

        assertThat(settings.deadline()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.homeButtons()).containsExactly("멜론검색", "도움말");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.499S", "PT4.901S", "PT5S", "4.5"})
    void refusesADeadlineThatKakaoWouldMiss(String deadline) {
        assertThatThrownBy(() -> from(Map.of("plusbot.deadline", deadline)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("plusbot.deadline: \"" + deadline
                        + "\" is not a duration from PT0.5S to PT4.9S, such as PT4.5S");
    }

    private static ChatSettings from(Map<String, String> properties) {
        return new ChatSettings(new Settings(properties, Map.of()));
    }
}
