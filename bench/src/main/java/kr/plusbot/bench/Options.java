package kr.plusbot.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What the command line says: names of parts, and {@code --name=value}. Immutable.
 *
 * @param parts which parts are run; empty means all
 * @param jdks the homes of the JVMs to measure; empty means the one that runs this and the newest found
 * @param rounds how many rounds each comparison has
 * @param round how long the load of one round lasts
 * @param warmUp how many calls are sent to each program before anything is measured: by then the JIT has done its work, which
 *     takes it about a minute; a quarter of them in talk
 * @param users how many connections the load of compare has
 * @param search how long the searches last
 * @param wars the WARs whose messages' cost is compared
 * @param starts how many times each way to start is timed
 */
record Options(
        List<String> parts,
        List<String> jdks,
        int rounds,
        Duration round,
        long warmUp,
        int users,
        Duration search,
        List<String> wars,
        int starts) {

    static Options of(String[] arguments) {
        List<String> parts =
                Arrays.stream(arguments).filter(a -> !a.startsWith("--")).toList();
        return new Options(
                parts,
                find(arguments, "jdks", text -> List.of(text.split(",")), List.of()),
                find(arguments, "rounds", Integer::valueOf, 7),
                find(arguments, "round", Duration::parse, Duration.ofSeconds(4)),
                find(arguments, "warm-up", Long::valueOf, 400_000L),
                find(arguments, "users", Integer::valueOf, 64),
                find(arguments, "search", Duration::parse, Duration.ofSeconds(20)),
                find(arguments, "wars", text -> List.of(text.split(",")), List.of("target/plusbot.war")),
                find(arguments, "starts", Integer::valueOf, 9));
    }

    /** Whether this part is to be run. */
    boolean want(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    private static <T> T find(String[] arguments, String name, Function<String, T> parse, T byDefault) {
        String start = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(start))
                .map(argument -> parse.apply(argument.substring(start.length())))
                .findFirst()
                .orElse(byDefault);
    }
}
