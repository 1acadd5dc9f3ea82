package kr.plusbot.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;

final class DialogueSettingsTest {

    @Test
    void letsTheUserTypeFromTheStartByDefault() {
        assertThat(from(Map.of())).isEqualTo(new DialogueSettings(List.of(), Duration.ofSeconds(2)));
    }

    @Test
    void readsButtonsAndDoubleTap() {
        DialogueSettings settings = from(Map.of("plusbot.home.buttons", "멜론검색,도움말", "plusbot.chat.double-tap", "PT0S"));

        assertThat(settings.homeButtons()).containsExactly("멜론검색", "도움말");
        assertThat(settings.doubleTap()).isZero();
    }

    @Test
    void refusesADoubleTapOfOverAMinute() {
        assertThatThrownBy(() -> from(Map.of("plusbot.chat.double-tap", "PT61S")))
                .isInstanceOf(InvalidSetting.class);
    }

    private static DialogueSettings from(Map<String, String> properties) {
        return new DialogueSettings(new Settings(properties, Map.of()));
    }
}
