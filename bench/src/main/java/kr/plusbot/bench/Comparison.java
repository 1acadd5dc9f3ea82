package kr.plusbot.bench;

import static kr.plusbot.bench.WebApplications.BARE;
import static kr.plusbot.bench.WebApplications.PLAIN;
import static kr.plusbot.bench.WebApplications.PLUSBOT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.plusbot.bench.load.Measured;
import kr.plusbot.bench.load.SameCall;

/**
 * The bot against a plain Jersey resource and a bare servlet, which answer the same bytes: all in one Tomcat, under load
 * one after another, in rounds whose order changes. Used by one thread.
 */
final class Comparison {

    private static final List<String> ALL = List.of(PLUSBOT, PLAIN, BARE);

    private final Jdk jdk;
    private final Options options;
    private final WebApplications applications;
    private final Map<String, Footprint> footprints = new HashMap<>();

    Comparison(Jdk jdk, Options options, WebApplications applications) {
        this.jdk = jdk;
        this.options = options;
        this.applications = applications;
    }

    void run() throws Exception {
        for (String name : ALL) {
            footprints.put(name, footprint(name));
        }
        int port = ServerProcess.freePort();
        try (ServerProcess server = server("all", port, ALL)) {
            for (String name : ALL) {
                server.await(port, Load.KEYBOARD.call(name));
            }
            compare(Load.MESSAGE, server, port, 0.85, 0.60);
            compare(Load.KEYBOARD, server, port, 0.95, 0.70);
        }
    }

    /** What one web application alone needs, after a while under load in a small heap. */
    private Footprint footprint(String name) throws Exception {
        int port = ServerProcess.freePort();
        try (ServerProcess server = server(name, port, List.of(name))) {
            server.await(port, Load.KEYBOARD.call(name));
            if (name.equals(PLUSBOT)) {
                applications.learn(Load.MESSAGE.ask(port, PLUSBOT));
            }
            warmUp(Load.MESSAGE, port, name);
            double resident = server.residentMegabytes();
            return new Footprint(server.liveMegabytes(), resident);
        }
    }

    private void compare(Load load, ServerProcess server, int port, double overPlain, double overBare)
            throws IOException {
        requireEqualAnswers(load, port);
        for (String name : ALL) {
            warmUp(load, port, name);
        }
        List<Map<String, Round>> rounds = new ArrayList<>();
        List<String> order = new ArrayList<>(ALL);
        for (int i = 0; i < options.rounds(); i++) {
            Map<String, Round> round = new HashMap<>();
            for (String name : order) {
                round.put(name, measure(load, server, port, name));
            }
            rounds.add(round);
            Collections.rotate(order, 1);
        }
        print(load, rounds, overPlain, overBare);
    }

    private void warmUp(Load load, int port, String name) {
        requireAnswers(name, load(load, port, name).run(options.warmUp()));
    }

    private Round measure(Load load, ServerProcess server, int port, String name) {
        Duration before = server.cpu();
        long start = System.nanoTime();
        Measured measured = load(load, port, name).run(options.round());
        double seconds = (System.nanoTime() - start) / 1e9;
        requireAnswers(name, measured);
        return new Round(measured, seconds, server.cpu().minus(before));
    }

    private SameCall load(Load load, int port, String name) {
        return new SameCall(port, load.call(name), options.users());
    }

    private static void requireAnswers(String name, Measured measured) {
        if (measured.failures() > 0) {
            throw new IllegalStateException("%s failed %d times".formatted(name, measured.failures()));
        }
    }

    private void requireEqualAnswers(Load load, int port) throws IOException {
        String answer = load.ask(port, PLUSBOT);
        for (String name : ALL) {
            if (!load.ask(port, name).equals(answer)) {
                throw new IllegalStateException("%s answers %s, not %s".formatted(name, load.ask(port, name), answer));
            }
        }
    }

    private ServerProcess server(String log, int port, List<String> names) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                names.size() > 1 ? "-Xmx512m" : "-Xmx128m",
                "-Dplusbot.kakao.callers=127.0.0.0/8",
                "-cp",
                applications.serverClassPath(),
                "kr.plusbot.bench.server.BenchServer",
                Integer.toString(port),
                applications.serverFolder(log).toString()));
        names.forEach(name -> arguments.add(applications.folder(name).toString()));
        Path output = applications.serverFolder(log).resolve("log.txt");
        return ServerProcess.start(jdk, output, arguments);
    }

    private void print(Load load, List<Map<String, Round>> rounds, double overPlain, double overBare) {
        Table.say("%s on %s: medians of %d rounds of %s, %d connections"
                .formatted(load, jdk, options.rounds(), options.round(), options.users()));
        Table table = new Table(
                "",
                "requests/s",
                "p50 ms",
                "p99 ms",
                "server CPU us/request",
                "live heap MB",
                "RSS MB",
                "Plusbot / it",
                "goal");
        for (String name : ALL) {
            List<Round> its = rounds.stream().map(round -> round.get(name)).toList();
            table.add(
                    name,
                    median(its.stream().map(Round::perSecond).toList()),
                    median(its.stream().map(round -> round.measured().p50()).toList()),
                    median(its.stream().map(round -> round.measured().p99()).toList()),
                    median(its.stream().map(Round::cpuMicros).toList()),
                    footprints.get(name).live(),
                    footprints.get(name).resident(),
                    median(rounds.stream()
                            .map(round -> round.get(PLUSBOT).perSecond()
                                    / round.get(name).perSecond())
                            .toList()),
                    name.equals(PLAIN) ? overPlain : name.equals(BARE) ? overBare : "");
        }
        table.print();
    }

    private static double median(List<Double> numbers) {
        return Table.median(numbers);
    }

    /** What one web application alone needs, in MB. Immutable. */
    private record Footprint(double live, double resident) {}

    /** One web application's turn in a round. Immutable. */
    private record Round(Measured measured, double seconds, Duration cpu) {

        double perSecond() {
            return measured.answers() / seconds;
        }

        double cpuMicros() {
            return cpu.toNanos() / 1e3 / measured.answers();
        }
    }
}
