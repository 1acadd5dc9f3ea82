package kr.plusbot.kakao.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventSettingsTest {

    private static final String KEY = "0123456789abcdef";
    private static final Map<String, String> ALL =
            Map.of("plusbot.event.bot", "5f5a!", "plusbot.event.key", KEY, "plusbot.event.name", "order_news");

    @Test
    void areAbsentWhereNothingIsSet() {
        assertThat(EventSettings.of(settings(Map.of()))).isEmpty();
    }

    @Test
    void areReadAndHideTheKey() {
        EventSettings read = EventSettings.of(settings(ALL)).orElseThrow();
        assertThat(read.authorization()).isEqualTo("KakaoAK " + KEY);
        assertThat(read.toString()).doesNotContain(KEY).contains("5f5a!", "order_news", "https://bot-api.kakao.com");
    }

    @Test
    void takeTheKeyOfAPersonWithoutABusiness() {
        Map<String, String> its = new HashMap<>(ALL);
        its.put("plusbot.event.key", "KakaoBK " + KEY);
        assertThat(EventSettings.of(settings(its)).orElseThrow().authorization())
                .isEqualTo("KakaoBK " + KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plusbot.event.bot", "plusbot.event.key", "plusbot.event.name"})
    void areRefusedByHalves(String missing) {
        Map<String, String> half = new HashMap<>(ALL);
        half.remove(missing);
        assertThatThrownBy(() -> EventSettings.of(settings(half)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining(missing)
                .hasMessageContaining("or none of them")
                .hasMessageNotContaining(KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "plusbot.event.bot, a/b",
        "plusbot.event.key, 열쇠0123456789abcdef",
        "plusbot.event.key, Bearer 0123456789abcdef",
        "plusbot.event.base-url, http://kakao.example",
        "plusbot.event.base-url, nowhere"
    })
    void areRefusedWhenTheyCannotBeUsed(String name, String value) {
        Map<String, String> wrong = new HashMap<>(ALL);
        wrong.put(name, value);
        assertThatThrownBy(() -> EventSettings.of(settings(wrong)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining(KEY);
    }

    private static Settings settings(Map<String, String> all) {
        return new Settings(all, Map.of());
    }
}
