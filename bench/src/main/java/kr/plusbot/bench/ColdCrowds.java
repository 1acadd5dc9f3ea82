package kr.plusbot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import kr.plusbot.bench.load.Call;
import kr.plusbot.bench.load.ClosedLoop;
import kr.plusbot.bench.load.Measured;
import kr.plusbot.bench.load.Repeater;
import kr.plusbot.bench.load.Searcher;
import kr.plusbot.bench.load.Searcher.Kind;
import kr.plusbot.bench.load.Steady;
import kr.plusbot.bench.load.Threads;

/**
 * A bot that has just started, and a thousand users at one moment: from the first time that {@code status/ready} says up, each
 * opens a connection and searches for something else, at a Melon that takes two seconds. One more asks for the keyboard
 * fifty times a second. Each round starts a new process. Used by one thread.
 */
final class ColdCrowds {

    private static final Duration ONCE = Duration.ZERO;
    private static final Duration LATE = Duration.ofMillis(4_500);
    private static final Duration WATCHED = Duration.ofSeconds(5);
    private static final Call READY = Call.get("/status/ready");
    private static final List<String> USUAL = List.of("-Xmx512m");

    private final Jdk jdk;
    private final Options options;
    private final Path war;
    private final Path work;

    ColdCrowds(Jdk jdk, Options options, Path war, Path work) {
        this.jdk = jdk;
        this.options = options;
        this.war = war;
        this.work = work;
    }

    void run() throws IOException, InterruptedException {
        Table.say(
                "%d different searches at one moment at a bot that just became ready, on %s; all to be answered within 4.5 s of connecting"
                        .formatted(Searches.USERS, jdk));
        Table table = new Table(
                "",
                "ready s",
                "in time",
                "songs",
                "busy",
                "unavailable",
                "not yet",
                "failed",
                "longest ms",
                "keyboard p99 ms");
        for (List<String> memory : List.of(Searches.SMALL, USUAL)) {
            for (int round = 0; round < options.rounds(); round++) {
                round(memory, table);
            }
        }
        table.print();
    }

    private void round(List<String> memory, Table table) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        Path log = Files.createDirectories(work).resolve("log.txt");
        long start = System.nanoTime();
        try (SlowMelon melon = new SlowMelon(Searches.MELON_TAKES);
                ServerProcess bot = ServerProcess.start(
                        jdk, log, Searches.arguments(memory, port, work.resolve("data"), melon, war))) {
            bot.await(port, READY);
            double ready = (System.nanoTime() - start) / 1e9;
            Searcher crowd = new Searcher(Searches.MESSAGE);
            Repeater keyboard = new Repeater(Searches.KEYBOARD);
            Threads.runAll(List.of(
                    new ClosedLoop(port, Collections.nCopies(Searches.USERS, crowd), ONCE),
                    new Steady(port, keyboard, Duration.ZERO, Searches.KEYBOARD_EVERY, WATCHED)));
            add(table, memory.get(0), ready, crowd, keyboard.measured());
        }
    }

    private static void add(Table table, String memory, double ready, Searcher crowd, Measured keyboard) {
        Measured all = crowd.measured();
        long inTime = all.latencies().getCountBetweenValues(0, LATE.toNanos());
        table.add(
                memory,
                ready,
                inTime,
                crowd.count(Kind.SONGS),
                crowd.count(Kind.BUSY),
                crowd.count(Kind.UNAVAILABLE),
                crowd.count(Kind.NOT_YET),
                all.failures() + crowd.count(Kind.OTHER),
                all.max(),
                keyboard.p99());
    }
}
