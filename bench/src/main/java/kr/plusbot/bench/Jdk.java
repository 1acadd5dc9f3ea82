package kr.plusbot.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * One Java on this machine. Immutable.
 *
 * @param home its folder
 * @param version as its {@code release} file tells it
 */
record Jdk(Path home, Runtime.Version version) {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    /** Those that the options name; else the one that runs this and the newest one installed, if that is newer. */
    static List<Jdk> chosen(Options options) {
        if (!options.jdks().isEmpty()) {
            return options.jdks().stream().map(home -> in(Path.of(home))).toList();
        }
        Jdk ours = in(Path.of(System.getProperty("java.home")));
        Jdk newest = newest(ours);
        return newest.version.feature() > ours.version.feature() ? List.of(ours, newest) : List.of(ours);
    }

    /** One of its programs. */
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    boolean hasVirtualThreads() {
        return version.feature() >= 21;
    }

    private static Jdk newest(Jdk ours) {
        if (!Files.isDirectory(INSTALLED)) {
            return ours;
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.filter(home -> Files.exists(home.resolve("release")))
                    .map(Jdk::in)
                    .max(Comparator.comparing(Jdk::version))
                    .orElse(ours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Jdk in(Path home) {
        Properties release = new Properties();
        try (Reader in = Files.newBufferedReader(home.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = release.getProperty("JAVA_VERSION").replace("\"", "");
        return new Jdk(home, Runtime.Version.parse(version));
    }

    @Override
    public String toString() {
        return "Java " + version;
    }
}
