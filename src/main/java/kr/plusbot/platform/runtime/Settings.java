package kr.plusbot.platform.runtime;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks settings up by name: system properties first, then environment variables. Immutable and safe across threads.
 *
 * <p>The name in the environment follows MicroProfile Config 3.0, "Environment Variables Mapping Rules": the name
 * itself, else the name with {@code _} in place of every character that is no ASCII letter or digit, else that in upper
 * case. An empty or blank value counts as unset. Every method throws {@link InvalidSetting} for a value that it cannot
 * use.
 */
@Singleton
public final class Settings {

    private static final int HIGHEST_PORT = 65_535;

    private final Map<String, String> properties;
    private final Map<String, String> environment;

    /** The settings of this process, as they are now. */
    @Inject
    public Settings() {
        this(systemProperties(), System.getenv());
    }

    /**
     * @param properties the system properties by their names
     * @param environment the environment's variables by their names
     */
    public Settings(Map<String, String> properties, Map<String, String> environment) {
        this.properties = Map.copyOf(properties);
        this.environment = Map.copyOf(environment);
    }

    private static Map<String, String> systemProperties() {
        Properties properties = System.getProperties();
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    /** Any text, without white space around it; empty when it is not set. */
    public Optional<String> text(String name) {
        return find(name);
    }

    /** A length of time in ISO-8601, such as {@code PT2.5S}, from {@code least} to {@code most}, both included. */
    public Duration duration(String name, Duration byDefault, Duration least, Duration most) {
        return value(
                        name,
                        text -> parseDuration(text, least, most),
                        "a duration from %s to %s, such as %s".formatted(least, most, byDefault))
                .orElse(byDefault);
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public int integer(String name, int byDefault, int least, int most) {
        return value(
                        name,
                        text -> parseInteger(text, least, most),
                        "a whole number from %d to %d".formatted(least, most))
                .orElse(byDefault);
    }

    /** {@code true} or {@code false}, in any case. */
    public boolean flag(String name, boolean byDefault) {
        return value(name, Settings::parseFlag, "true or false").orElse(byDefault);
    }

    /** An absolute http or https address without query and fragment; a slash at its end is dropped. */
    public URI httpAddress(String name, URI byDefault) {
        return value(name, Settings::parseHttpAddress, "an http or https address, such as " + byDefault)
                .orElse(byDefault);
    }

    /** A comma-separated list; {@code \,} is a comma. Elements are trimmed, empty ones dropped. */
    public List<String> list(String name, List<String> byDefault) {
        return find(name).map(Settings::split).orElse(byDefault);
    }

    private <T> Optional<T> value(String name, Function<String, Optional<T>> parse, String expected) {
        return find(name).map(text -> parse.apply(text).orElseThrow(() -> new InvalidSetting(name, text, expected)));
    }

    private Optional<String> find(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9]", "_");
        return present(properties.get(name))
                .or(() -> present(environment.get(name)))
                .or(() -> present(environment.get(plain)))
                .or(() -> present(environment.get(plain.toUpperCase(Locale.ROOT))));
    }

    private static Optional<String> present(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<Duration> parseDuration(String text, Duration least, Duration most) {
        try {
            Duration duration = Duration.parse(text);
            return Optional.of(duration).filter(d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> parseInteger(String text, int least, int most) {
        try {
            return Optional.of(Integer.valueOf(text)).filter(number -> number >= least && number <= most);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> parseFlag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<URI> parseHttpAddress(String text) {
        try {
            return Optional.of(new URI(text.replaceAll("/+$", ""))).filter(Settings::isBareHttpAddress);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isBareHttpAddress(URI address) {
        boolean http = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        boolean bare =
                address.getRawQuery() == null && address.getRawFragment() == null && address.getRawUserInfo() == null;
        boolean reachable = address.getHost() != null && address.getPort() != 0 && address.getPort() <= HIGHEST_PORT;
        return http && bare && reachable;
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("(?<!\\\\),"))
                .map(element -> element.replace("\\,", ",").strip())
                .filter(element -> !element.isEmpty())
                .toList();
    }
}
