package kr.plusbot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of a document, copied into a project as it stands: it compiles without a warning, and its tests pass. */
final class JavaBlocksTest {

    private static final List<String> OPTIONS = List.of(
            "--release", "17", "-proc:none", "-parameters", "-Xlint:all,-processing,-classfile,-path", "-Werror");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("documentsWithJava")
    void areWholeFilesThatWork(Document document) throws Exception {
        List<Path> sources = write(document.blocks("java"));
        assertThat(compile(sources)).as("what javac says").isEmpty();
        try (URLClassLoader compiled =
                new URLClassLoader(new URL[] {classes().toUri().toURL()})) {
            for (Path source : sources) {
                runTests(compiled.loadClass(className(source)));
            }
        }
    }

    static Stream<Document> documentsWithJava() {
        return Document.all().stream()
                .filter(document -> !document.blocks("java").isEmpty());
    }

    private List<Path> write(List<String> blocks) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String block : blocks) {
            String name = Document.groups("^package ([\\w.]+);", block).get(0) + "."
                    + Document.groups("^(?:public )?(?:final )?class (\\w+)", block)
                            .get(0);
            Path source = folder.resolve("src").resolve(name.replace('.', '/') + ".java");
            Files.createDirectories(source.getParent());
            sources.add(Files.writeString(source, block));
        }
        return sources;
    }

    private String compile(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of("-d", Files.createDirectories(classes()).toString()));
        options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        StringWriter said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return said.toString();
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    private String className(Path source) {
        return folder.resolve("src")
                .relativize(source)
                .toString()
                .replace('/', '.')
                .replaceFirst("\\.java$", "");
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
