package kr.plusbot.platform.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.plusbot.platform.runtime.Bots;

/**
 * Finds the {@link Entrance} that a path leads to. The path of a further bot begins with {@code bots/} and its name; what
 * follows goes on as the main bot's paths do. Immutable and safe across threads.
 */
@Singleton
final class Entrances {

    /** The first part of the paths of further bots. */
    private static final String BOTS = "bots";

    private static final Pattern SEPARATOR = Pattern.compile("[/;]");

    /** By their paths. */
    private final Map<String, Entrance> entrances;

    private final Bots bots;

    @Inject
    Entrances(@Any Instance<Entrance> entrances, Bots bots) {
        this.entrances = entrances.stream().collect(Collectors.toUnmodifiableMap(Entrance::path, Function.identity()));
        this.bots = bots;
    }

    /** Empty when the path is open to all, or leads to a further bot that is not there. */
    Optional<Way> find(CanonicalPath path) {
        if (!isOfFurther(path)) {
            return entrance(path).map(entrance -> new Way(entrance, Bots.MAIN, path));
        }
        List<String> segments = path.segments();
        if (segments.size() < 3 || !segments.get(0).equals(BOTS) || !bots.isFurther(segments.get(1))) {
            return Optional.empty();
        }
        CanonicalPath its = new CanonicalPath(segments.subList(2, segments.size()));
        return entrance(its).filter(Entrance::isOfEachBot).map(entrance -> new Way(entrance, segments.get(1), its));
    }

    /** Whether it is a path of further bots. None of these is open to all. */
    static boolean isOfFurther(CanonicalPath path) {
        return first(path).equals(BOTS);
    }

    private Optional<Entrance> entrance(CanonicalPath path) {
        return Optional.ofNullable(entrances.get(first(path)));
    }

    /** Up to the first slash or semicolon. A slash that was sent as {@code %2F} counts, too. */
    private static String first(CanonicalPath path) {
        return path.segments().isEmpty() ? "" : SEPARATOR.split(path.segments().get(0), 2)[0];
    }

    /**
     * Where a path leads.
     *
     * @param bot the name of the bot whose entrance it is
     * @param path without the part that names a further bot
     */
    record Way(Entrance entrance, String bot, CanonicalPath path) {}
}
