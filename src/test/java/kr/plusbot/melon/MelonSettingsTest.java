package kr.plusbot.melon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MelonSettingsTest {

    @Test
    void asksMelonByDefault() {
        assertThat(read(Map.of()))
                .isEqualTo(new MelonSettings(URI.create("https://www.melon.com"), Duration.ofMillis(2_500), 64));
    }

    @Test
    void takesWhatIsSet() {
        Map<String, String> set = Map.of(
                "plusbot.melon.base-url", "http://localhost:8089/",
                "plusbot.melon.timeout", "PT3.5S",
                "plusbot.melon.max-concurrent", "1000");
        assertThat(read(set))
                .isEqualTo(new MelonSettings(URI.create("http://localhost:8089"), Duration.ofMillis(3_500), 1_000));
    }

    @ParameterizedTest
    @CsvSource({
        "plusbot.melon.base-url, ftp://www.melon.com",
        "plusbot.melon.base-url, www.melon.com",
        "plusbot.melon.base-url, https://",
        "plusbot.melon.base-url, https://www.melon.com?query=x",
        "plusbot.melon.base-url, https://user:secret@www.melon.com",
        "plusbot.melon.base-url, http://localhost:65536",
        "plusbot.melon.base-url, http://localhost:0",
        "plusbot.melon.timeout, PT0.09S",
        "plusbot.melon.timeout, PT30.1S",
        "plusbot.melon.timeout, 2500",
        "plusbot.melon.max-concurrent, 0",
        "plusbot.melon.max-concurrent, 10001",
        "plusbot.melon.max-concurrent, many"
    })
    void refusesWhatCannotBeUsed(String name, String value) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> read(Map.of(name, value)))
                .withMessageContaining(name)
                .withMessageContaining(value);
    }

    @ParameterizedTest
    @CsvSource({
        "plusbot.melon.base-url, http://localhost:65535",
        "plusbot.melon.timeout, PT0.1S",
        "plusbot.melon.timeout, PT30S",
        "plusbot.melon.max-concurrent, 1",
        "plusbot.melon.max-concurrent, 10000"
    })
    void takesTheBounds(String name, String value) {
        assertThat(read(Map.of(name, value))).isNotEqualTo(read(Map.of()));
    }

    private static MelonSettings read(Map<String, String> set) {
        return new MelonSettings(new Settings(set, Map.of()));
    }
}
