package kr.plusbot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Java that others copy, compiled against the bot and its test kit as it stands. Used by one thread. */
final class CompiledBlocks implements AutoCloseable {

    private static final List<String> OPTIONS = List.of(
            "--release", "17", "-proc:none", "-parameters", "-Xlint:all,-processing,-classfile,-path", "-Werror");

    private final List<String> names;
    private final String warnings;
    private final URLClassLoader classes;

    private CompiledBlocks(List<String> names, String warnings, URLClassLoader classes) {
        this.names = names;
        this.warnings = warnings;
        this.classes = classes;
    }

    /**
     * @param blocks each a whole file
     * @param folder where the files may lie
     */
    static CompiledBlocks of(List<String> blocks, Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        List<Path> sources = new ArrayList<>();
        for (String block : blocks) {
            String name = name(block);
            Path source = folder.resolve(name.replace('.', '/') + ".java");
            Files.createDirectories(source.getParent());
            names.add(name);
            sources.add(Files.writeString(source, block));
        }
        String warnings = compile(sources, folder);
        return new CompiledBlocks(
                names, warnings, new URLClassLoader(new URL[] {folder.toUri().toURL()}));
    }

    /** What javac said; empty when it had nothing to say. */
    String warnings() {
        return warnings;
    }

    /** The classes in the order given. */
    List<Class<?>> types() throws ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        for (String name : names) {
            types.add(classes.loadClass(name));
        }
        return types;
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }

    private static String name(String block) {
        return Document.groups("^package ([\\w.]+);", block).get(0) + "."
                + Document.groups("^(?:public )?(?:final )?class (\\w+)", block).get(0);
    }

    private static String compile(List<Path> sources, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of("-d", folder.toString(), "-classpath", System.getProperty("java.class.path")));
        StringWriter said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return said.toString();
    }

    /** Runs the tests of these classes, as they run in a project; says how many there are. */
    long runTests() throws ClassNotFoundException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        SummaryGeneratingListener outcome = new SummaryGeneratingListener();
        thread.setContextClassLoader(classes);
        try {
            LauncherFactory.create().execute(tests(), outcome);
        } finally {
            thread.setContextClassLoader(before);
        }
        assertThat(outcome.getSummary().getFailures())
                .extracting(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException())
                .isEmpty();
        return outcome.getSummary().getTestsSucceededCount();
    }

    private LauncherDiscoveryRequest tests() throws ClassNotFoundException {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(types().stream().map(DiscoverySelectors::selectClass).toList())
                .build();
    }
}
