package kr.plusbot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"docs/settings.md", "docs/settings.en.md"})
    void haveARowEach(String document) {
        assertThat(Settings.names()).hasSizeGreaterThan(5);
        assertThat(rows(document)).containsAll(Settings.names());
    }

    @Test
    void haveTheSameRowsInBothLanguages() {
        assertThat(rows("docs/settings.md")).isEqualTo(rows("docs/settings.en.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/deploy.md", "docs/deploy.en.md"})
    void areNamedWhereComposePassesThemOn(String document) {
        String compose = Document.of(Path.of("docker-compose.yml")).text();
        List<String> passedOn = Document.groups("^ +(PLUSBOT_[A-Z_]+):$", compose);
        assertThat(passedOn).isNotEmpty();
        assertThat(Document.of(Path.of(document)).inlineCode()).containsAll(passedOn);
    }

    private static List<String> rows(String document) {
        return Document.groups(
                "^\\| `(plusbot\\.[^`]+)`", Document.of(Path.of(document)).text());
    }
}
