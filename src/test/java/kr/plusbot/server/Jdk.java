package kr.plusbot.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Java found on this machine. Immutable.
 *
 * <p>Looked for where {@code PLUSBOT_TEST_JDK} and every variable that begins with {@code JAVA_HOME} point, beside the Java
 * that runs the tests, and where Linux distributions put theirs.
 */
public record Jdk(Path home, Runtime.Version version) {

    private static final Path OF_THE_DISTRIBUTION = Path.of("/usr/lib/jvm");
    private static final List<Jdk> ALL = all();

    /** The oldest with at least this feature version and at most that one. */
    public static Optional<Jdk> oldest(int least, int most) {
        return ALL.stream()
                .filter(jdk -> jdk.feature() >= least && jdk.feature() <= most)
                .findFirst();
    }

    /** The newest, if its feature version is above this one. */
    static Optional<Jdk> newestAbove(int feature) {
        return ALL.stream().reduce((older, newer) -> newer).filter(jdk -> jdk.feature() > feature);
    }

    int feature() {
        return version.feature();
    }

    /** The program that runs Java. */
    String java() {
        return home.resolve("bin/java").toString();
    }

    @Override
    public String toString() {
        return "JDK " + version.feature();
    }

    private static List<Jdk> all() {
        Path own = Path.of(System.getProperty("java.home"));
        Stream<Path> named = System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().matches("PLUSBOT_TEST_JDK|JAVA_HOME.*"))
                .map(Map.Entry::getValue)
                .map(Path::of);
        return Stream.of(Stream.of(own), named, inside(own.getParent()), inside(OF_THE_DISTRIBUTION))
                .flatMap(homes -> homes)
                .flatMap(home -> read(home).stream())
                .distinct()
                .sorted(Comparator.comparing(Jdk::version))
                .toList();
    }

    private static Stream<Path> inside(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** Every Java since 9 tells its version in a file at its top (JEP 223). */
    private static Optional<Jdk> read(Path home) {
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isRegularFile(home.resolve("release"))) {
            return Optional.empty();
        }
        try (Reader in = Files.newBufferedReader(home.resolve("release"))) {
            Properties release = new Properties();
            release.load(in);
            String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Optional.of(new Jdk(home.toRealPath(), Runtime.Version.parse(version)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
