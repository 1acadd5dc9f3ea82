package kr.plusbot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadmeTest {

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.en.md"})
    void isShort(String readme) {
        assertThat(Document.of(Path.of(readme)).text().lines()).hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.en.md"})
    void drawsEveryRoom(String readme) throws IOException {
        String drawing = Document.of(Path.of(readme)).blocks("").get(0);
        assertThat(rooms())
                .hasSizeGreaterThan(4)
                .allSatisfy(room -> assertThat(drawing).contains(room + "/"));
    }

    @Test
    void showsTheSameJavaInBothLanguages() {
        List<String> korean = Document.of(Path.of("README.md")).blocks("java");
        assertThat(korean)
                .hasSize(2)
                .isEqualTo(Document.of(Path.of("README.en.md")).blocks("java"));
    }

    private static List<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/kr/plusbot"))) {
            return files.filter(Files::isDirectory)
                    .map(room -> room.getFileName().toString())
                    .toList();
        }
    }
}
