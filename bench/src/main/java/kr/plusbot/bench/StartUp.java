package kr.plusbot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.plusbot.bench.load.Call;
import kr.plusbot.bench.load.Caller;
import kr.plusbot.bench.wire.Replies;

/**
 * From the start of the process to the first answered message: of the WAR, unpacked, and unpacked with an archive of what an
 * earlier run loaded, in turns. Used by one thread.
 */
final class StartUp {

    private static final Call MESSAGE = Call.message("/plusfriend/message", "test", Replies.CONTENT);
    private static final int CALLS_TO_LEARN_FROM = 200;
    private static final int FIRST_WITH_AOT_CACHE = 25;

    private final Jdk jdk;
    private final Options options;
    private final Path war;
    private final Path work;

    StartUp(Jdk jdk, Options options, Path war, Path work) {
        this.jdk = jdk;
        this.options = options;
        this.war = war;
        this.work = work;
    }

    void run() throws IOException, InterruptedException {
        Files.createDirectories(work);
        Map<String, List<String>> ways = ways(unpacked(), work.resolve("archive"));
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int i = 0; i < options.starts(); i++) {
            for (String way : ways.keySet()) {
                starts.computeIfAbsent(way, none -> new ArrayList<>()).add(start(ways.get(way)));
            }
        }
        print(starts);
    }

    /** Where everything is on the JVM's own class path, which an archive needs. */
    private Path unpacked() throws IOException, InterruptedException {
        Path folder = work.resolve("unpacked");
        List<String> command = List.of(jdk.program("java"), "-jar", war.toString(), "unpack", folder.toString());
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("the WAR was not unpacked");
        }
        return folder.resolve("plusbot.jar");
    }

    /** The arguments of each way to start; learns the archive first. */
    private Map<String, List<String>> ways(Path jar, Path archive) throws IOException, InterruptedException {
        boolean cache = jdk.version().feature() >= FIRST_WITH_AOT_CACHE;
        learn(List.of((cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive, "-jar", jar.toString()));
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("the WAR, without flags", List.of("-jar", war.toString()));
        ways.put("unpacked, without flags", List.of("-jar", jar.toString()));
        ways.put(
                "unpacked, " + (cache ? "-XX:AOTCache" : "-XX:SharedArchiveFile"),
                List.of((cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive, "-jar", jar.toString()));
        return ways;
    }

    private void learn(List<String> way) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        try (ServerProcess bot = server(port, way)) {
            bot.await(port, MESSAGE);
            try (Caller caller = new Caller(port)) {
                for (int i = 0; i < CALLS_TO_LEARN_FROM; i++) {
                    caller.ask(MESSAGE);
                }
            }
        }
    }

    private Start start(List<String> way) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        long start = System.nanoTime();
        try (ServerProcess bot = server(port, way)) {
            bot.await(port, MESSAGE);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Start(seconds, bot.cpu().toMillis() / 1e3, bot.residentMegabytes());
        }
    }

    private ServerProcess server(int port, List<String> way) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-Dplusbot.http.port=" + port,
                "-Dplusbot.kakao.callers=127.0.0.0/8",
                "-Dplusbot.data.directory=" + work.resolve("data")));
        arguments.addAll(way);
        return ServerProcess.start(jdk, work.resolve("log.txt"), arguments);
    }

    private void print(Map<String, List<Start>> starts) {
        Table.say(
                "Start of the process to the first answered message on %s: medians of %d starts, goal 2.5 s on the newest"
                        .formatted(jdk, options.starts()));
        Table table = new Table("", "s", "fastest s", "slowest s", "CPU s", "RSS MB");
        starts.forEach((way, its) -> {
            List<Double> seconds = its.stream().map(Start::seconds).sorted().toList();
            table.add(
                    way,
                    Table.median(seconds),
                    seconds.get(0),
                    seconds.get(seconds.size() - 1),
                    Table.median(its.stream().map(Start::cpuSeconds).toList()),
                    Table.median(its.stream().map(Start::megabytes).toList()));
        });
        table.print();
    }

    /** One start: how long until the first answer, and what the process had taken of processors and memory by then. Immutable. */
    private record Start(double seconds, double cpuSeconds, double megabytes) {}
}
