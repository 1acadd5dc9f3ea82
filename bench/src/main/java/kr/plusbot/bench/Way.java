package kr.plusbot.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.plusbot.bench.load.Call;
import kr.plusbot.bench.load.Caller;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.tools.ExecDumpClient;

/** Counts the bot's source files of which one call runs code when all is warm. Used by one thread. */
final class Way {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path AGENT = Path.of("bench/target/lib");
    private static final String MESSAGE = "/plusfriend/message";

    /** A command that asks nobody. */
    private static final String HELP = "도움말";

    /** The user's number follows, so that each search is a new one. */
    private static final String SEARCH = "멜론검색:가수";

    /** What a user says from the beginning to the end of an order. */
    private static final List<String> ORDER =
            List.of("주문하기", "커피", "아메리카노", "ICE", "라지", "선택 안 함", "두 잔", "다 골랐어요", "건너뛰기", "포장 주문번호로 받기", "주문 확정");

    private static final List<String> STEPS = List.of("커피", "두 잔", "주문 확정");

    private static final int WARM_UP_USERS = 20;
    private static final int USERS = 5;

    /** After an answer a thread may still tidy up. */
    private static final Duration UNTIL_ALL_IS_DONE = Duration.ofMillis(100);

    private final Jdk jdk;
    private final Path war;
    private final Path work;
    private final int port;
    private final int agentPort;

    Way(Jdk jdk, Path war, Path work) throws IOException {
        this.jdk = jdk;
        this.war = war;
        this.work = work;
        this.port = ServerProcess.freePort();
        this.agentPort = ServerProcess.freePort();
    }

    void run() throws IOException, InterruptedException {
        Path log = Files.createDirectories(work).resolve("log.txt");
        try (SlowMelon melon = new SlowMelon(Duration.ZERO);
                ServerProcess bot = ServerProcess.start(jdk, log, arguments(melon))) {
            bot.await(port, Call.get("/status/ready"));
            for (int i = 0; i < WARM_UP_USERS; i++) {
                say("warm" + i, "멜론검색:노래 " + i);
                sayAll("warm" + i, ORDER);
            }
            print(HELP, "26", "1,500", files(HELP));
            print(SEARCH, "26", "1,500", files(SEARCH));
            for (String step : STEPS) {
                print(step, "48", "3,200", files(step));
            }
        }
    }

    /** What runs for each of some users who say this, in an order or outside. */
    private Set<Path> files(String words) throws IOException, InterruptedException {
        Set<Path> common = new TreeSet<>();
        for (int i = 0; i < USERS; i++) {
            String user = "user " + words + i;
            sayAll(user, ORDER.subList(0, Math.max(0, ORDER.indexOf(words))));
            TimeUnit.MILLISECONDS.sleep(UNTIL_ALL_IS_DONE.toMillis());
            ran();
            say(user, words.equals(SEARCH) ? SEARCH + i : words);
            TimeUnit.MILLISECONDS.sleep(UNTIL_ALL_IS_DONE.toMillis());
            Set<Path> ran = ran();
            if (i == 0) {
                common.addAll(ran);
            }
            common.retainAll(ran);
        }
        return common;
    }

    private void sayAll(String user, List<String> words) throws IOException {
        for (String each : words) {
            say(user, each);
        }
    }

    private void say(String user, String words) throws IOException {
        Caller.ask(port, Call.message(MESSAGE, user, words));
    }

    /** The source files of what ran since this was asked last. */
    private Set<Path> ran() throws IOException {
        ExecDumpClient agent = new ExecDumpClient();
        agent.setReset(true);
        return agent.dump(InetAddress.getLoopbackAddress(), agentPort).getExecutionDataStore().getContents().stream()
                .filter(ExecutionData::hasHits)
                .map(data -> SOURCES.resolve(data.getName().replaceFirst("\\$.*", "") + ".java"))
                .filter(Files::exists)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> arguments(SlowMelon melon) throws IOException {
        return List.of(
                "-javaagent:%s=output=tcpserver,port=%d,includes=kr.plusbot.*".formatted(agent(), agentPort),
                "-Dplusbot.http.port=" + port,
                "-Dplusbot.kakao.callers=127.0.0.0/8",
                "-Dplusbot.data.directory=" + work.resolve("data"),
                "-Dplusbot.melon.base-url=" + melon.address(),
                "-jar",
                war.toString());
    }

    private static Path agent() throws IOException {
        try (Stream<Path> jars = Files.list(AGENT)) {
            return jars.filter(jar -> jar.getFileName().toString().matches("org\\.jacoco\\.agent-.*-runtime\\.jar"))
                    .findAny()
                    .orElseThrow();
        }
    }

    private static void print(String words, String mostFiles, String mostLines, Set<Path> files) throws IOException {
        Table table = new Table(words, "lines");
        int all = 0;
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            table.add(SOURCES.relativize(file).toString(), lines);
            all += lines;
        }
        Table.say("%s: %d files (goal %s), %,d lines (goal %s)"
                .formatted(words, files.size(), mostFiles, all, mostLines));
        table.print();
    }
}
