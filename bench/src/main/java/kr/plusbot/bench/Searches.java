package kr.plusbot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kr.plusbot.bench.load.Call;
import kr.plusbot.bench.load.ClosedLoop;
import kr.plusbot.bench.load.Measured;
import kr.plusbot.bench.load.Repeater;
import kr.plusbot.bench.load.SameCall;
import kr.plusbot.bench.load.Searcher;
import kr.plusbot.bench.load.Searcher.Kind;
import kr.plusbot.bench.load.Steady;
import kr.plusbot.bench.load.Threads;
import kr.plusbot.bench.wire.Replies;

/**
 * A thousand users who search for different things at the same time, a Melon that takes two seconds, and one who asks for
 * the keyboard fifty times a second meanwhile. The thousand come within Melon's two seconds, not at one moment. The bot runs alone, as {@code java -jar plusbot.war}. Used by one thread.
 */
final class Searches {

    static final int USERS = 1_000;
    /** What docs/deploy.md names for 128 MB. */
    static final List<String> SMALL = List.of("-Xmx128m", "-XX:MaxNewSize=20m", "-XX:G1ReservePercent=20");

    private static final int THREADS = 2;
    private static final int WARM_UP_USERS = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    static final Duration MELON_TAKES = Duration.ofSeconds(2);
    static final String MESSAGE = "/plusfriend/message";
    static final Duration KEYBOARD_EVERY = Duration.ofMillis(20);
    static final Call KEYBOARD = Call.get("/plusfriend/keyboard");

    private final Jdk jdk;
    private final Options options;
    private final Path war;
    private final Path work;

    Searches(Jdk jdk, Options options, Path war, Path work) {
        this.jdk = jdk;
        this.options = options;
        this.war = war;
        this.work = work;
    }

    void run() throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        Path log = Files.createDirectories(work).resolve("log.txt");
        try (SlowMelon melon = new SlowMelon(MELON_TAKES);
                ServerProcess bot =
                        ServerProcess.start(jdk, log, arguments(SMALL, port, work.resolve("data"), melon, war))) {
            bot.await(port, KEYBOARD);
            warmUp(port);
            Repeater keyboard = new Repeater(KEYBOARD);
            Steady asking = new Steady(port, keyboard, Duration.ZERO, KEYBOARD_EVERY, options.search());
            List<Searcher> searchers = search(port, options.search(), List.of(asking));
            print(searchers, keyboard.measured(), bot);
            if (melon.failures() > 0 || bot.logHas("OutOfMemoryError")) {
                Table.say("Look into " + log + ": it ran out of memory, or Melon lost callers: " + melon.failures());
            }
        }
    }

    private void warmUp(int port) {
        new SameCall(port, Call.message(MESSAGE, "test", Replies.CONTENT), WARM_UP_USERS).run(options.warmUp() / 10);
        search(port, WARM_UP, List.of());
    }

    private static List<Searcher> search(int port, Duration time, List<Runnable> besides) {
        List<Runnable> tasks = new ArrayList<>(besides);
        List<Searcher> searchers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Searcher searcher = new Searcher(MESSAGE);
            searchers.add(searcher);
            tasks.add(new ClosedLoop(port, Collections.nCopies(USERS / THREADS, searcher), MELON_TAKES, time));
        }
        Threads.runAll(tasks);
        return searchers;
    }

    /** The arguments of a bot that may ask this Melon for all users at once. */
    static List<String> arguments(List<String> memory, int port, Path data, SlowMelon melon, Path war) {
        return Stream.concat(
                        memory.stream(),
                        Stream.of(
                                "-Dplusbot.http.port=" + port,
                                "-Dplusbot.kakao.callers=127.0.0.0/8",
                                "-Dplusbot.data.directory=" + data,
                                "-Dplusbot.melon.base-url=" + melon.address(),
                                "-Dplusbot.melon.max-concurrent=1000",
                                "-Dplusbot.melon.timeout=PT3.5S",
                                "-jar",
                                war.toString()))
                .toList();
    }

    private void print(List<Searcher> searchers, Measured keyboard, ServerProcess bot) throws IOException {
        Measured all = Measured.sum(searchers.stream().map(Searcher::measured).toList());
        Table.say("%d different searches in flight for %s on %s, -Xmx128m, Melon takes %s"
                .formatted(USERS, options.search(), jdk, MELON_TAKES));
        Table table = new Table("", "measured", "goal");
        table.add("answers", all.answers(), "");
        table.add("without a valid answer", all.failures() + count(searchers, Kind.OTHER), "0");
        table.add(
                "songs, %",
                100.0 * count(searchers, Kind.SONGS) / all.answers(),
                jdk.hasVirtualThreads() ? ">= 99" : "or a polite line");
        for (Kind kind : List.of(Kind.BUSY, Kind.UNAVAILABLE, Kind.NOT_YET)) {
            table.add(kind.name(), count(searchers, kind), "");
        }
        table.add("p50 ms", all.p50(), "");
        table.add("p99 ms", all.p99(), "");
        table.add("longest ms", all.max(), "<= 4500");
        table.add("keyboard p50 ms", keyboard.p50(), "");
        table.add("keyboard p99 ms", keyboard.p99(), "< 100");
        table.add("keyboard failures", keyboard.failures(), "0");
        table.add("RSS MB", bot.residentMegabytes(), "");
        table.add("live heap MB", bot.liveMegabytes(), "< 128");
        table.print();
    }

    private static int count(List<Searcher> searchers, Kind kind) {
        return searchers.stream().mapToInt(searcher -> searcher.count(kind)).sum();
    }
}
