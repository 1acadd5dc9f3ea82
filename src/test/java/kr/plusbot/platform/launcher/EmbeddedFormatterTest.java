package kr.plusbot.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import kr.plusbot.platform.runtime.CallId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddedFormatterTest {

    private final EmbeddedFormatter json = new EmbeddedFormatter(true);

    @AfterEach
    void forgetTheCall() {
        CallId.swap(null);
    }

    @Test
    void writesAnEventAsOneObject() throws Exception {
        CallId.swap("chp-0123");
        LogRecord event = event(Level.WARNING, "The database is {0}");
        event.setParameters(new Object[] {"away"});

        assertThat(json.format(event))
                .isEqualTo("{\"time\":\"2026-11-28T01:02:03Z\",\"level\":\"WARNING\",\"logger\":\"kr.plusbot.Bot\","
                        + "\"message\":\"The database is away\",\"call\":\"chp-0123\"}\n");
    }

    @Test
    void tellsOfAFailureWithItsTrace() throws Exception {
        LogRecord event = event(Level.SEVERE, "failed");
        event.setThrown(new IllegalStateException("so"));

        assertThat(read(event).path("error").asText())
                .startsWith("java.lang.IllegalStateException: so")
                .contains("\tat kr.plusbot.");
        assertThat(read(event).has("call")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "\"quoted\" \\", "\u2028", "\u001b[31m", "\u0000", "한국어 🐧", "\ud83d"})
    void keepsAnythingInOneLine(String message) throws Exception {
        LogRecord event = event(Level.INFO, message);

        assertThat(json.format(event).lines()).hasSize(1);
        assertThat(json.format(event)).doesNotContain("\u001b", "\u2028");
        assertThat(read(event).path("message").asText()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"SEVERE, ERROR", "WARNING, WARNING", "INFO, INFO", "CONFIG, DEBUG", "FINE, DEBUG"})
    void namesLevelsAsTheSettingDoes(String level, String name) throws Exception {
        assertThat(read(event(Level.parse(level), "x")).path("level").asText()).isEqualTo(name);
    }

    private JsonNode read(LogRecord event) throws Exception {
        return new ObjectMapper().readTree(json.format(event));
    }

    private static LogRecord event(Level level, String message) {
        LogRecord event = new LogRecord(level, message);
        event.setLoggerName("kr.plusbot.Bot");
        event.setInstant(Instant.parse("2026-11-28T01:02:03Z"));
        return event;
    }
}
