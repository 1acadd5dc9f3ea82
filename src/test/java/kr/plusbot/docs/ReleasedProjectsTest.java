package kr.plusbot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code new} wrote in each release compiles without a warning, and its tests pass. What it writes now is there for the next one. */
final class ReleasedProjectsTest {

    private static final String CONVERSATIONS = "src/test/resources";

    /** In a WAR they are at the top of the class path; here the café's are. */
    private static final Map<String, String> FILES =
            Map.of("plusbot.menu.file", "menu.yaml", "plusbot.faq.file", "faq.yaml");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void workWithTheNewestPlusbot(Path project) throws Exception {
        FILES.forEach((setting, name) -> System.setProperty(
                setting, project.resolve("src/main/resources").resolve(name).toString()));
        try (CompiledBlocks compiled = CompiledBlocks.of(sources(project), folder)) {
            assertThat(compiled.warnings()).isEmpty();
            assertThat(compiled.runTests()).isPositive();
        }
    }

    @AfterEach
    void leaveNoSetting() {
        FILES.keySet().forEach(System::clearProperty);
    }

    static List<Path> projects() throws IOException {
        List<Path> projects = new ArrayList<>(List.of(Path.of("src/starter")));
        try (Stream<Path> content = Files.list(Path.of("examples/releases"))) {
            content.filter(Files::isDirectory).sorted().forEach(projects::add);
        }
        return projects;
    }

    private static List<String> sources(Path project) throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file).replace(CONVERSATIONS, project + "/" + CONVERSATIONS));
            }
        }
        return sources;
    }
}
