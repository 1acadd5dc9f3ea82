package kr.plusbot.platform.runtime;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String PREFIX = "plusbot.";

    private final Map<String, String> properties;
    private final Map<String, String> environment;

    /** Before a setting's name without its prefix, in the order of preference. */
    private final List<String> prefixes;

    /** What was asked for as a setting of one bot. */
    private final Set<String> asked;

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
        this(Map.copyOf(properties), Map.copyOf(environment), List.of(PREFIX), ConcurrentHashMap.newKeySet());
    }

    private Settings(
            Map<String, String> properties, Map<String, String> environment, List<String> prefixes, Set<String> asked) {
        this.properties = properties;
        this.environment = environment;
        this.prefixes = prefixes;
        this.asked = asked;
    }

    /** The settings of a further bot: what is not given for it holds as for all. */
    Settings of(String bot) {
        return with(List.of(PREFIX + "bot." + bot + ".", PREFIX));
    }

    /** The same bot's settings without what holds for all: a secret opens one door. */
    public Settings own() {
        return with(prefixes.subList(0, 1));
    }

    /** The settings that all bots share. */
    public Settings shared() {
        return with(List.of(PREFIX));
    }

    private Settings with(List<String> others) {
        return new Settings(properties, environment, others, asked);
    }

    /** Under which name a setting was found, else its own. */
    public String nameOf(String name) {
        return prefixes.stream()
                .map(prefix -> withPrefix(prefix, name))
                .filter(full -> lookUp(full).isPresent())
                .findFirst()
                .orElse(name);
    }

    /** What is given for one bot. */
    List<BotSetting> perBot() {
        return Stream.of(properties, environment)
                .flatMap(all -> all.entrySet().stream())
                .filter(entry -> present(entry.getValue()).isPresent())
                .flatMap(entry -> BotSetting.of(entry.getKey()).stream())
                .sorted(Comparator.comparing(BotSetting::name))
                .toList();
    }

    /** Whether somebody has asked for this as a setting of one bot. */
    boolean wasAskedFor(BotSetting given) {
        return asked.stream().anyMatch(given::isOf);
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
        return find(name)
                .map(text -> parse.apply(text).orElseThrow(() -> new InvalidSetting(nameOf(name), text, expected)));
    }

    private Optional<String> find(String name) {
        if (!prefixes.get(0).equals(PREFIX)) {
            asked.add(name);
        }
        return prefixes.stream()
                .flatMap(prefix -> lookUp(withPrefix(prefix, name)).stream())
                .findFirst();
    }

    private static String withPrefix(String prefix, String name) {
        return prefix + name.substring(PREFIX.length());
    }

    private Optional<String> lookUp(String name) {
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
