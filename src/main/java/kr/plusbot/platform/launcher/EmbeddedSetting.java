package kr.plusbot.platform.launcher;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks up the few settings that the launcher needs itself, as the application looks up its own. Without state. */
final class EmbeddedSetting {

    private EmbeddedSetting() {}

    /** The value of this name, in system properties or the environment; a blank one counts as unset. */
    static Optional<String> find(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9]", "_");
        return Stream.of(
                        System.getProperty(name),
                        System.getenv(name),
                        System.getenv(plain),
                        System.getenv(plain.toUpperCase(Locale.ROOT)))
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .findFirst();
    }
}
