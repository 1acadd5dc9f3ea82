package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dispatch.Replica;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.shop.menu.MenuFile;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A customer who sends several messages at once to two bots on one PostgreSQL, drawn by lot: there is an order in which one
 * bot would have answered the same, and left the same conversation and the same orders.
 */
class TwoBotsTest {

    private static final int SEEDS = 20;
    private static final int ROUNDS = 40;
    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_AT_ONCE = 3;
    private static final Instant MORNING = Instant.parse("2026-11-22T00:00:00Z");

    /** Longer than the time of a double tap. */
    private static final Duration ROUND = Duration.ofSeconds(3);

    private static final List<String> TYPED =
            List.of("2", "두 개", "건너뛰기", "이전", "취소", "처음으로", "주문하기", "주문 확정", "주문내역", "아무 말");

    private static final String MENU = """
            categories:
              - name: 커피
                items:
                  - {name: 라떼, price: 5000}
                  - {name: 콜드브루, price: 4500}
            """;

    private static final List<Database> DATABASES = new ArrayList<>();
    private static final List<Replica> BOTS = new ArrayList<>();
    private static final HandClock CLOCK = new HandClock(MORNING);

    @TempDir
    private static Path directory;

    private static MenuFile menu;

    private final ExecutorService threads = Executors.newFixedThreadPool(MOST_AT_ONCE);

    @BeforeAll
    static void open() throws IOException {
        menu = new MenuFile(Optional.of(Files.writeString(directory.resolve("menu.yaml"), MENU)), () -> 0, List.of());
        DatabaseSettings settings = TestDatabases.POSTGRESQL.empty();
        for (int i = 0; i < 2; i++) {
            Database database = TestDatabases.POSTGRESQL.open(settings);
            DATABASES.add(database);
            BOTS.add(new Replica(database, CLOCK, Shop.features(new JdbcOrders(database, CLOCK), menu, CLOCK)));
        }
    }

    @AfterAll
    static void close() {
        BOTS.forEach(Replica::close);
        DATABASES.forEach(Database::close);
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAsOneBotWouldInSomeOrder(int seed) throws Exception {
        boolean proven = false;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !proven; attempt++) {
            proven = isProven(new Random(seed), new UserId("customer %d, %d".formatted(seed, attempt)));
        }
        assertThat(proven).as("the database was quick enough").isTrue();
    }

    /** @return false when the database was too slow on a busy machine, so that there were apologies */
    private boolean isProven(Random random, UserId user) throws Exception {
        Patient.clear(DATABASES.get(0));
        CLOCK.set(MORNING);
        OneBot model = new OneBot(user, menu, MORNING);
        for (int round = 0; round < ROUNDS; round++) {
            CLOCK.wind(ROUND);
            List<String> said = draw(random, model.last());
            List<Reply> heard = atOnce(user, said, random);
            if (heard.stream().anyMatch(TwoBotsTest::apologises)) {
                return false;
            }
            OneBot.Outcome now = outcome(user, heard);
            assertThat(model.canReach(CLOCK.instant(), said, now))
                    .as("%s (seed, attempt), after %s: %s brought %s", user.id(), model, said, now)
                    .isTrue();
        }
        return true;
    }

    private static boolean apologises(Reply reply) {
        return Stream.of("죄송해요", "지금 이용하시는 분이", "아직 찾고 있어요").anyMatch(reply.text()::startsWith);
    }

    private static OneBot.Outcome outcome(UserId user, List<Reply> heard) throws Exception {
        Orders orders = new Patient(DATABASES.get(0), CLOCK);
        return new OneBot.Outcome(
                heard,
                BOTS.get(0).where(user),
                orders.latest(user, ROUNDS).stream()
                        .map(TwoBotsTest::withoutNumber)
                        .toList());
    }

    /** The number of a change tells when it was made among those of all customers. */
    private static Order withoutNumber(Order order) {
        Progress its = order.progress();
        return order.at(
                order.status(),
                new Progress(
                        its.version(),
                        0,
                        its.since(),
                        its.minutes(),
                        its.expected(),
                        its.reason(),
                        its.undoTo(),
                        its.seen()));
    }

    /** Mostly what leads on, half of the time something else at once. */
    private static List<String> draw(Random random, Reply last) {
        String first = random.nextInt(8) == 0 ? something(random, last) : onward(last);
        boolean matters = first.equals(Words.CONFIRM);
        int count = matters ? MOST_AT_ONCE : random.nextBoolean() ? 1 : 1 + random.nextInt(MOST_AT_ONCE);
        List<String> said = new ArrayList<>(List.of(first));
        while (said.size() < count) {
            said.add(random.nextBoolean() ? first : something(random, last));
        }
        return said;
    }

    private static String onward(Reply last) {
        boolean asks = last.keyboard() != null && !last.text().contains("이렇게 말씀해 주세요");
        return asks ? Shop.simplestAnswer(last) : Words.ORDER;
    }

    private static String something(Random random, Reply last) {
        List<String> choices = new ArrayList<>(TYPED);
        choices.addAll(Shop.buttons(last));
        return choices.get(random.nextInt(choices.size()));
    }

    private List<Reply> atOnce(UserId user, List<String> said, Random random) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<CompletableFuture<Reply>>> running = new ArrayList<>();
        for (String text : said) {
            Replica bot = BOTS.get(random.nextInt(BOTS.size()));
            running.add(threads.submit(() -> {
                start.await();
                return bot.say(user, text);
            }));
        }
        start.countDown();
        List<Reply> replies = new ArrayList<>();
        for (Future<CompletableFuture<Reply>> one : running) {
            replies.add(one.get().get());
        }
        return replies;
    }
}
