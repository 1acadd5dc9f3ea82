package kr.plusbot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.plusbot.bench.load.Call;
import kr.plusbot.bench.load.Measured;
import kr.plusbot.bench.load.SameCall;
import kr.plusbot.bench.load.Talkers;
import kr.plusbot.bench.wire.Replies;

/** The processor time that one message costs several WARs, in turns, each time in a new JVM. Used by one thread. */
final class Wars {

    private static final Call KEYBOARD = Call.get("/plusfriend/keyboard");
    private static final Call READY = Call.get("/status/ready");
    private static final int USERS = 16;

    private final Jdk jdk;
    private final Options options;
    private final Path work;

    Wars(Jdk jdk, Options options, Path work) {
        this.jdk = jdk;
        this.options = options;
        this.work = work;
    }

    void run() throws IOException, InterruptedException {
        Files.createDirectories(work);
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        options.wars().forEach(war -> costs.put(war, new ArrayList<>()));
        for (int i = 0; i < options.rounds(); i++) {
            List<String> order = new ArrayList<>(options.wars());
            Collections.rotate(order, i);
            for (String war : order) {
                costs.get(war).add(cost(war));
            }
        }
        print(costs);
    }

    private Cost cost(String war) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        try (ServerProcess bot = ServerProcess.start(jdk, work.resolve("log.txt"), arguments(war, port))) {
            bot.await(port, KEYBOARD);
            bot.await(port, READY);
            SameCall message = new SameCall(port, Call.message("/plusfriend/message", "test", Replies.CONTENT), USERS);
            message.run(options.warmUp() / 4);
            double ofMessage = micros(bot, () -> message.run(options.round()));
            Talkers talkers = new Talkers(port, "user", USERS);
            talkers.talk(options.round().multipliedBy(2));
            return new Cost(ofMessage, micros(bot, () -> talkers.talk(options.round())));
        }
    }

    private static double micros(ServerProcess bot, Supplier<Measured> load) {
        Duration before = bot.cpu();
        Measured measured = load.get();
        return bot.cpu().minus(before).toNanos() / 1e3 / measured.answers();
    }

    private List<String> arguments(String war, int port) throws IOException {
        return List.of(
                "-Xmx256m",
                "-Dplusbot.http.port=" + port,
                "-Dplusbot.kakao.callers=127.0.0.0/8",
                "-Dplusbot.chat.double-tap=PT0S",
                "-Dplusbot.data.directory=" + Files.createTempDirectory(work, "data"),
                "-jar",
                war);
    }

    private void print(Map<String, List<Cost>> costs) {
        Table.say("Processor time for a message on %s, in us: median, least and most of %d JVMs each"
                .formatted(jdk, options.rounds()));
        Table table = new Table("", "도움말", "least", "most", "an order's step", "least", "most");
        costs.forEach((war, its) -> {
            List<Object> cells = new ArrayList<>(figures(its, Cost::message));
            cells.addAll(figures(its, Cost::step));
            table.add(Path.of(war).getFileName().toString(), cells.toArray());
        });
        table.print();
    }

    private static List<Double> figures(List<Cost> costs, Function<Cost, Double> figure) {
        List<Double> sorted = costs.stream().map(figure).sorted().toList();
        return List.of(Table.median(sorted), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** In microseconds. Immutable. */
    private record Cost(double message, double step) {}
}
