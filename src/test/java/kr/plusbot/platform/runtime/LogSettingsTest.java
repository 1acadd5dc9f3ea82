package kr.plusbot.platform.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogSettingsTest {

    private static final Logger OURS = Logger.getLogger("kr.plusbot");

    private final Level before = OURS.getLevel();

    @AfterEach
    void setBack() {
        OURS.setLevel(before);
    }

    @ParameterizedTest
    @CsvSource({"ERROR, SEVERE", "warning, WARNING", "INFO, INFO", "debug, FINE"})
    void setsTheLevelOfOurLines(String given, String level) {
        new LogSettings(settings("plusbot.log.level", given));
        assertThat(OURS.getLevel()).isEqualTo(Level.parse(level));
    }

    @Test
    void leavesTheServersLevelWhereNoneIsGiven() {
        new LogSettings(settings("plusbot.log.format", "json"));
        assertThat(OURS.getLevel()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"plusbot.log.level, LOUD", "plusbot.log.format, xml", "plusbot.log.format, JSON"})
    void refusesOtherValues(String name, String value) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> new LogSettings(settings(name, value)))
                .withMessageContaining(name)
                .withMessageContaining(value);
    }

    private static Settings settings(String name, String value) {
        return new Settings(Map.of(name, value), Map.of());
    }
}
