package kr.plusbot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kr.plusbot.bench.load.Call;
import kr.plusbot.bench.load.Measured;
import kr.plusbot.bench.load.Talkers;

/**
 * Messages that read and write a conversation, on H2 and on PostgreSQL, beside what the database does alone with the same
 * statements: on a copy of the bot's own, in rounds that alternate. Used by one thread.
 */
final class Talks {

    private static final Call READY = Call.get("/status/ready");
    /**
     * Some more than the database alone has connections, and the bot's pool: while the bot thinks about some users' messages,
     * others' keep the connections at work. With many more it is the waiting that is compared.
     */
    private static final int USERS = 16;

    private static final int WARM_UPS = 40;
    private static final int WARM_UPS_ALONE = 5;
    private static final Duration BEGINNING = Duration.ofSeconds(1);

    private final Jdk jdk;
    private final Options options;
    private final Path war;
    private final Path work;

    Talks(Jdk jdk, Options options, Path war, Path work) {
        this.jdk = jdk;
        this.options = options;
        this.war = war;
        this.work = work;
    }

    void run() throws IOException, InterruptedException, SQLException {
        WebApplications.unzip(war, work.resolve("war"));
        Path data = Files.createDirectories(work.resolve("data"));
        try (Databases h2 = new Databases.H2(data)) {
            run(h2);
        }
        try (Databases postgres = Databases.PostgreSql.start()) {
            run(postgres);
        }
    }

    private void run(Databases databases) throws IOException, InterruptedException, SQLException {
        int port = ServerProcess.freePort();
        Talkers talkers = new Talkers(port, "talker", USERS);
        try (ServerProcess bot = bot(databases, port)) {
            bot.await(port, READY);
            talkers.talk(BEGINNING);
        }
        try (DatabaseAlone alone = DatabaseAlone.start(jdk, work.resolve("war"), databases.copy(), databases.user());
                ServerProcess bot = bot(databases, port)) {
            bot.await(port, READY);
            warmUp(talkers, alone);
            measure(databases, talkers, alone);
        }
    }

    private void warmUp(Talkers talkers, DatabaseAlone alone) throws IOException {
        long answers = 0;
        for (int i = 0; i < WARM_UPS && answers < options.warmUp() / 4; i++) {
            answers += talk(talkers).measured().answers();
        }
        for (int i = 0; i < WARM_UPS_ALONE; i++) {
            alone.perSecond(options.round());
        }
    }

    private void measure(Databases databases, Talkers talkers, DatabaseAlone alone) throws IOException {
        List<Round> rounds = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            boolean botFirst = i % 2 == 0;
            if (!botFirst) {
                without.add(alone.perSecond(options.round()));
            }
            rounds.add(talk(talkers));
            if (botFirst) {
                without.add(alone.perSecond(options.round()));
            }
        }
        double half = median(rounds, Round::perSecond) / 2;
        List<Round> calm = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            calm.add(new Round(talkers.talk(half, options.round()), options.round()));
        }
        print(databases, rounds, without, calm);
    }

    private Round talk(Talkers talkers) {
        return new Round(talkers.talk(options.round()), options.round());
    }

    /** A double tap would be answered without the database's second half. */
    private ServerProcess bot(Databases databases, int port) throws IOException {
        Path log = work.resolve(databases + ".txt");
        List<String> arguments = new ArrayList<>(Arrays.asList(
                "-Xmx256m",
                "-Dplusbot.http.port=" + port,
                "-Dplusbot.kakao.callers=127.0.0.0/8",
                "-Dplusbot.chat.double-tap=PT0S",
                "-Dplusbot.database.url=" + databases.url(),
                "-Dplusbot.database.user=" + databases.user(),
                "-jar",
                war.toString()));
        return ServerProcess.start(jdk, log, arguments);
    }

    private void print(Databases databases, List<Round> rounds, List<Double> without, List<Round> calm) {
        Table.say("Messages that read and write a conversation in %s on %s: medians of %d rounds of %s, %d users"
                .formatted(databases, jdk, options.rounds(), options.round(), USERS));
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            ratios.add(rounds.get(i).perSecond() / without.get(i));
        }
        Table table = new Table("", "messages/s", "p50 ms", "p99 ms", "apologies", "bot / database", "goal");
        table.add("the database alone", Table.median(without), "", "", "", "", "");
        add(table, "the bot", rounds, Table.median(ratios), ">= 0.50");
        add(table, "the bot at half load", calm, "", "p99 < 50");
        table.print();
    }

    private static void add(Table table, String name, List<Round> rounds, Object ratio, Object goal) {
        table.add(
                name,
                median(rounds, Round::perSecond),
                median(rounds, round -> round.measured().p50()),
                median(rounds, round -> round.measured().p99()),
                rounds.stream().mapToLong(round -> round.measured().failures()).sum(),
                ratio,
                goal);
    }

    private static double median(List<Round> rounds, Function<Round, Double> figure) {
        return Table.median(rounds.stream().map(figure).toList());
    }

    /** One turn of the bot. Immutable. */
    private record Round(Measured measured, Duration time) {

        double perSecond() {
            return measured.answers() / (time.toNanos() / 1e9);
        }
    }
}
