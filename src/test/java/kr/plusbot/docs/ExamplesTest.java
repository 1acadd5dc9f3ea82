package kr.plusbot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each example bot compiles without a warning, and its tests pass. */
final class ExamplesTest {

    private static final Pattern OURS = Pattern.compile("\\bkr\\.plusbot\\.([a-z]+(?:\\.[a-z]+)*)");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void work(Path example) throws Exception {
        List<String> sources = sources(example);
        assertThat(sources).hasSizeGreaterThan(2);
        try (CompiledBlocks compiled = CompiledBlocks.of(sources, folder)) {
            assertThat(compiled.warnings()).isEmpty();
            assertThat(compiled.runTests()).isPositive();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void areProjectsAsNewWritesThem(Path example) throws IOException {
        String starter = Files.readString(Path.of("src/starter/pom.xml"));
        assertThat(example.resolve("pom.xml"))
                .hasContent(starter.replace("my.bot", "kr.example")
                        .replace("mybot", example.getFileName().toString()));
    }

    /** What docs/api.md promises, and the test kit. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void useOnlyWhatStays(Path project) throws IOException {
        assertThat(sources(project))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(OURS.matcher(source).results().map(found -> found.group(1)))
                        .isSubsetOf("core.chat", "testkit"));
    }

    static List<Path> projects() throws IOException {
        return Stream.concat(examples().stream(), Stream.of(Path.of("src/starter")))
                .toList();
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> content = Files.list(Path.of("examples"))) {
            return content.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> sources(Path example) throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file).replace("src/test/resources", example + "/src/test/resources"));
            }
        }
        return sources;
    }
}
