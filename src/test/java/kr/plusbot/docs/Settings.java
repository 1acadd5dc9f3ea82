package kr.plusbot.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that the sources name. Without state. */
final class Settings {

    /** A file of the WAR, and no setting. */
    private static final String A_FILE = "plusbot.jar";

    private Settings() {}

    /** As system properties. */
    static Set<String> names() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile)
                    .map(Document::of)
                    .flatMap(source -> Document.groups("\"(plusbot\\.[a-z.-]+[a-z])\"", source.text()).stream())
                    .filter(name -> !name.equals(A_FILE))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As environment variables. */
    static Set<String> variables() {
        return names().stream()
                .map(name -> name.replaceAll("[^a-z]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
