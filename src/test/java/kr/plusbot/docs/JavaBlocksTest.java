package kr.plusbot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
        try (CompiledBlocks blocks = CompiledBlocks.of(document, folder)) {
            assertThat(blocks.warnings()).isEmpty();
            for (Class<?> type : blocks.types()) {
                runTests(type);
            }
        }
    }

    static Stream<Document> documentsWithJava() {
        return Document.all().stream()
                .filter(document -> !document.blocks("java").isEmpty());
    }

    private static void runTests(Class<?> type) throws Exception {
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                method.setAccessible(true);
                method.invoke(constructor.newInstance());
            }
        }
    }
}
