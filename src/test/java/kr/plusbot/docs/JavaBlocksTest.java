package kr.plusbot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of a document, copied into a project as it stands: it compiles without a warning, and its tests pass. */
final class JavaBlocksTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("documentsWithJava")
    void areWholeFilesThatWork(Document document) throws Exception {
        try (CompiledBlocks blocks = CompiledBlocks.of(document.blocks("java"), folder)) {
            assertThat(blocks.warnings()).isEmpty();
            blocks.runTests();
        }
    }

    static Stream<Document> documentsWithJava() {
        return Document.all().stream()
                .filter(document -> !document.blocks("java").isEmpty());
    }
}
