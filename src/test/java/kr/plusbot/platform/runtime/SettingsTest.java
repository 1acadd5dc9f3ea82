package kr.plusbot.platform.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

    private static final String NAME = "plusbot.melon.max-concurrent";
    private static final URI MELON = URI.create("https://www.melon.com");

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void takesTheDefaultWhenNothingIsSet() {
        assertThat(integer()).isEqualTo(64);
        assertThat(duration()).isEqualTo(Duration.ofMillis(2_500));
        assertThat(settings().flag(NAME, true)).isTrue();
        assertThat(settings().httpAddress(NAME, MELON)).isEqualTo(MELON);
        assertThat(settings().list(NAME, List.of("a", "b"))).containsExactly("a", "b");
    }

    @Test
    void takesATextAsItIsButForTheSpaceAroundIt() {
        assertThat(settings().text(NAME)).isEmpty();
        properties.put(NAME, " a, b\\,c ");
        assertThat(settings().text(NAME)).contains("a, b\\,c");
    }

    @Test
    void prefersThePropertyToTheEnvironment() {
        properties.put(NAME, "1");
        environment.put(NAME, "2");
        environment.put("PLUSBOT_MELON_MAX_CONCURRENT", "3");

        assertThat(integer()).isEqualTo(1);
    }

    @Test
    void looksInTheEnvironmentForTheNameThenItsPlainFormThenThatInUpperCase() {
        environment.put("PLUSBOT_MELON_MAX_CONCURRENT", "3");
        assertThat(integer()).isEqualTo(3);

        environment.put("plusbot_melon_max_concurrent", "2");
        assertThat(integer()).isEqualTo(2);

        environment.put(NAME, "1");
        assertThat(integer()).isEqualTo(1);
    }

    @Test
    void knowsNoOtherSpellingOfTheName() {
        properties.put("PLUSBOT_MELON_MAX_CONCURRENT", "1");
        properties.put("plusbot_melon_max_concurrent", "1");
        environment.put("PLUSBOT_MELON_MAXCONCURRENT", "1");
        environment.put("PLUSBOT.MELON.MAX-CONCURRENT", "1");

        assertThat(integer()).isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
    void countsAnEmptyValueAsUnset(String empty) {
        properties.put(NAME, empty);
        environment.put("plusbot_melon_max_concurrent", empty);
        assertThat(integer()).isEqualTo(64);

        environment.put("PLUSBOT_MELON_MAX_CONCURRENT", "3");
        assertThat(integer()).isEqualTo(3);
    }

    @Test
    void ignoresSpacesAroundAValue() {
        properties.put(NAME, " 7\n");

        assertThat(integer()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1000, 1000", "+5, 5", "007, 7"})
    void readsWholeNumbersUpToBothBounds(String text, int expected) {
        properties.put(NAME, text);

        assertThat(integer()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "64.0", "1e2", "0x10", "many", "1_000", "1 000", "99999999999999999999"})
    void refusesNumbersOutsideOrUnreadable(String text) {
        properties.put(NAME, text);

        assertThatThrownBy(this::integer)
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(NAME + ": \"" + text + "\" is not a whole number from 1 to 1000");
    }

    @ParameterizedTest
    @CsvSource({"PT2.5S, 2500", "PT0.1S, 100", "PT30S, 30000", "pt1s, 1000", "PT0M1.25S, 1250"})
    void readsIsoDurationsUpToBothBounds(String text, long millis) {
        properties.put(NAME, text);

        assertThat(duration()).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.5",
                "2500",
                "2.5s",
                "PT",
                "PT0S",
                "PT-1S",
                "PT0.099S",
                "PT30.001S",
                "P1D",
                "P999999999999999D",
                "never"
            })
    void refusesDurationsOutsideOrUnreadable(String text) {
        properties.put(NAME, text);

        assertThatThrownBy(this::duration)
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(NAME + ": \"" + text + "\" is not a duration from PT0.1S to PT30S, such as PT2.5S");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "False, false"})
    void readsFlagsInAnyCase(String text, boolean expected) {
        properties.put(NAME, text);

        assertThat(settings().flag(NAME, !expected)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "on", "truee"})
    void refusesOtherFlags(String text) {
        properties.put(NAME, text);

        assertThatThrownBy(() -> settings().flag(NAME, false))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(NAME + ": \"" + text + "\" is not true or false");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8089, http://localhost:8089",
        "https://www.melon.com/, https://www.melon.com",
        "https://proxy.example/melon//, https://proxy.example/melon",
        "HTTP://[::1]:65535, HTTP://[::1]:65535"
    })
    void readsHttpAddressesWithoutTheSlashAtTheEnd(String text, URI expected) {
        properties.put(NAME, text);

        assertThat(settings().httpAddress(NAME, MELON)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.melon.com",
                "//www.melon.com",
                "ftp://www.melon.com",
                "file:///etc/passwd",
                "http://",
                "http:/melon",
                "http:melon",
                "http://melon?a=b",
                "http://melon#a",
                "http://user:secret@melon",
                "http://mel on",
                "http://melon:0",
                "http://melon:65536"
            })
    void refusesOtherAddresses(String text) {
        properties.put(NAME, text);

        assertThatThrownBy(() -> settings().httpAddress(NAME, MELON))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(NAME + ": \"" + text + "\" is not an http or https address, such as https://www.melon.com");
    }

    @Test
    void splitsListsAtCommasThatAreNotEscaped() {
        properties.put(NAME, "노래 찾기, 비틀즈\\, 존 ,,도움말\\,,");

        assertThat(settings().list(NAME, List.of("unused"))).containsExactly("노래 찾기", "비틀즈, 존", "도움말,");
    }

    @Test
    void readsAListOfNothingButCommasAsEmpty() {
        properties.put(NAME, " , ,");

        assertThat(settings().list(NAME, List.of("unused"))).isEmpty();
    }

    @Test
    void keepsTheMessageOnOneLineWhateverTheValueContains() {
        properties.put(NAME, "1\r\n2\u0085\u2028\u2029\u001B[31m");

        assertThatThrownBy(this::integer).hasMessage(NAME + ": \"1??2????[31m\" is not a whole number from 1 to 1000");
    }

    @Test
    void readsThePropertiesOfThisProcess() {
        System.setProperty("plusbot.settings-test", "7");
        try {
            assertThat(new Settings().integer("plusbot.settings-test", 1, 1, 9)).isEqualTo(7);
        } finally {
            System.clearProperty("plusbot.settings-test");
        }
    }

    private Settings settings() {
        return new Settings(properties, environment);
    }

    private int integer() {
        return settings().integer(NAME, 64, 1, 1_000);
    }

    private Duration duration() {
        return settings().duration(NAME, Duration.ofMillis(2_500), Duration.ofMillis(100), Duration.ofSeconds(30));
    }
}
