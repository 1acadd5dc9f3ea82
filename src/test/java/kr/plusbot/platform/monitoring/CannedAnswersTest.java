package kr.plusbot.platform.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CannedAnswersTest {

    private static final String FILE = "plusbot.monitoring.canned-file";

    private final Measures measures = new Measures();

    @Test
    void areAsManyAsTheFileHasBytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("calls");
        new CannedAnswers(settings(Map.of(FILE, file.toString())), measures);
        assertThat(measures.text()).contains("plusbot_canned_total 0.0");

        Files.writeString(file, "\n\n\n");
        assertThat(measures.text()).contains("plusbot_canned_total 3.0");
    }

    @Test
    void areNotToldWhereNobodyCountsThem() {
        new CannedAnswers(settings(Map.of()), measures);
        assertThat(measures.text()).doesNotContain("plusbot_canned");
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(values, Map.of());
    }
}
