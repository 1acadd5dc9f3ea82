package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles the project's sources by the JDK's compiler, all of them each time. Used by one thread. */
final class DevCompiler implements AutoCloseable {

    private static final String SUFFIX = ".java";

    private final DevProject project;
    private final JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());

    /** Kept, since it remembers what stands in the jars. */
    private final StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);

    /** @param classPath folders of classes, and jars */
    DevCompiler(DevProject project, List<Path> classPath) throws IOException {
        this.project = project;
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
    }

    /**
     * Compiles.
     *
     * @param classes where the class files go; there, and empty
     * @return what is wrong; nothing when all classes are there
     */
    List<DevMistake> compile(Path classes) throws IOException {
        List<Path> sources = sources();
        if (sources.isEmpty()) {
            return List.of();
        }
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        boolean compiled = compiler.getTask(
                        null, files, found, options(), null, files.getJavaFileObjectsFromPaths(sources))
                .call();
        return compiled ? List.of() : mistakes(found);
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> found = Files.walk(project.sources())) {
            return found.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    /** As the project's {@code pom.xml} has them. */
    private List<String> options() throws IOException {
        List<String> options = new ArrayList<>(List.of("-g", "-nowarn", "-parameters", "-proc:none"));
        options.addAll(List.of("--release", project.release()));
        return options;
    }

    private List<DevMistake> mistakes(DiagnosticCollector<JavaFileObject> found) {
        return found.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(this::mistake)
                .toList();
    }

    private DevMistake mistake(Diagnostic<? extends JavaFileObject> one) {
        String file = one.getSource() == null
                ? ""
                : project.name(Path.of(one.getSource().toUri()));
        return new DevMistake(file, Math.max(0, one.getLineNumber()), one.getMessage(Locale.ENGLISH));
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
