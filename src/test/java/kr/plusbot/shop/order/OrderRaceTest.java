package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.shop.menu.MenuFile;
import kr.plusbot.shop.menu.Won;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testing.Waits;
import kr.plusbot.testkit.HandClock;
import kr.plusbot.testkit.TestChat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens when several do the same at once, on two replicas. */
@ParameterizedClass
@EnumSource
class OrderRaceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int TAPS = 8;
    private static final int ROUNDS = 10;
    private static final UserId USER = new UserId("user");

    private static final List<Database> REPLICAS = new ArrayList<>();

    @Parameter
    TestDatabases kind;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-22T09:00:00Z"));
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeParameterizedClassInvocation
    static void open(TestDatabases kind) {
        DatabaseSettings settings = kind.empty();
        REPLICAS.add(kind.open(settings));
        REPLICAS.add(kind.open(settings));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        REPLICAS.forEach(Database::close);
        REPLICAS.clear();
    }

    @BeforeEach
    void clear() throws Exception {
        Patient.clear(REPLICAS.get(0));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void makesOneOrderOfACartThatIsConfirmedManyTimesAtOnce() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            NewOrder wanted = order(USER);
            List<Order> confirmed = atOnce(TAPS, i -> orders(i).confirm(wanted));
            assertThat(confirmed).hasSize(TAPS).containsOnly(confirmed.get(0));
            assertThat(confirmed.get(0).id()).isEqualTo(OrderId.of(BotId.MAIN, TODAY, round));
        }
        assertThat(all()).hasSize(ROUNDS);
    }

    @Test
    void givesCartsThatAreConfirmedAtOnceTheNextNumbers() throws Exception {
        List<Order> confirmed = atOnce(4 * TAPS, i -> orders(i).confirm(order(new UserId("user " + i))));
        assertThat(confirmed)
                .extracting(Order::id)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 4 * TAPS)
                        .mapToObj(count -> OrderId.of(BotId.MAIN, TODAY, count))
                        .toList());
        assertThat(all()).containsExactlyInAnyOrderElementsOf(confirmed);
    }

    @Test
    void makesOneOrderOfACartThatIsConfirmedAtMidnight() throws Exception {
        NewOrder wanted = order(USER);
        CountDownLatch inserted = new CountDownLatch(1);
        CountDownLatch midnight = new CountDownLatch(1);
        Future<Order> before = threads.submit(() -> REPLICAS.get(0).call(handle -> {
            OrderTables tables = new OrderTables(handle, BotId.MAIN);
            tables.lockCount(TODAY, false);
            Order received = wanted.received(OrderId.of(BotId.MAIN, TODAY, 1), clock.instant(), 1);
            assertThat(tables.insert(received, wanted, OrderLines.write(wanted.lines())))
                    .isTrue();
            inserted.countDown();
            midnight.await();
            return received;
        }));
        inserted.await();
        HandClock tomorrow = new HandClock(Instant.parse("2026-11-22T15:00:00Z"));
        Patient other = new Patient(REPLICAS.get(1), tomorrow);
        Future<Order> after = threads.submit(() -> other.confirm(wanted));
        await().pollDelay(Duration.ofMillis(100)).until(() -> !after.isDone());
        midnight.countDown();
        assertThat(after.get(Waits.LONGEST.toSeconds(), TimeUnit.SECONDS))
                .isEqualTo(before.get(Waits.LONGEST.toSeconds(), TimeUnit.SECONDS));
        assertThat(all()).hasSize(1);
        assertThat(other.confirm(order(USER)).id()).isEqualTo(OrderId.of(BotId.MAIN, TODAY.plusDays(1), 1));
    }

    @Test
    void letsOneOfTwoOperatorsWin() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            OrderId id = orders(0).confirm(order(USER)).id();
            List<OrderStatus> steps = List.of(OrderStatus.CANCELLED, OrderStatus.REJECTED);
            List<Optional<OrderStatus>> taken = atOnce(2, i -> {
                try {
                    return orders(i).advance(id, steps.get(i)).map(Order::status);
                } catch (ForbiddenStatus e) {
                    return Optional.<OrderStatus>empty();
                }
            });
            List<OrderStatus> winner = taken.stream().flatMap(Optional::stream).toList();
            assertThat(winner).hasSize(1);
            assertThat(history(id))
                    .containsExactlyInAnyOrder("RECEIVED", winner.get(0).name());
        }
    }

    @Test
    void letsTheCustomerOrTheShopWin() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            OrderId id = orders(0).confirm(order(USER)).id();
            List<Boolean> won = atOnce(2, i -> {
                try {
                    return i == 0
                            ? orders(0).cancel(USER, id).isPresent()
                            : orders(1).advance(id, OrderStatus.ACCEPTED).isPresent();
                } catch (ForbiddenStatus e) {
                    return false;
                }
            });
            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(history(id)).hasSize(2);
        }
    }

    @Test
    void showsOneNumberToACustomerWhoTapsOnTwoReplicasAtOnce() throws Exception {
        MenuFile menu = new MenuFile(Optional.empty(), System::nanoTime, List.of());
        TestChat first = new TestChat(clock, Shop.features(orders(0), menu, clock));
        List<TestChat> chats = List.of(first, first.replica(clock, Shop.features(orders(1), menu, clock)));
        for (int round = 1; round <= ROUNDS; round++) {
            for (String said : List.of("주문하기", "디저트", "크루아상", "2", "다 골랐어요", "건너뛰기", "포장 주문번호로 받기")) {
                clock.wind(Duration.ofSeconds(3));
                first.say(USER, said);
            }
            clock.wind(Duration.ofSeconds(3));
            List<Reply> replies = atOnce(TAPS, i -> chats.get(i % 2).say(USER, "주문 확정"));
            Stream<Optional<String>> numbers = replies.stream().map(Shop::number);
            assertThat(numbers)
                    .containsOnly(
                            Optional.of(OrderId.of(BotId.MAIN, TODAY, round).number()));
        }
        assertThat(all()).hasSize(ROUNDS);
    }

    private Patient orders(int caller) {
        return new Patient(REPLICAS.get(caller % REPLICAS.size()), clock);
    }

    private List<Order> all() throws Exception {
        return orders(0).since(BotId.MAIN, Instant.EPOCH, EnumSet.allOf(OrderStatus.class));
    }

    private List<String> history(OrderId id) throws Exception {
        return REPLICAS.get(0)
                .call(handle -> handle.createQuery("SELECT status FROM order_history WHERE order_number = :number")
                        .bind("number", id.number())
                        .mapTo(String.class)
                        .list());
    }

    private <T> List<T> atOnce(int count, Numbered<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(count);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            Callable<T> one = () -> {
                start.await();
                return work.run(number);
            };
            running.add(threads.submit(one));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get(Waits.LONGEST.toSeconds(), TimeUnit.SECONDS));
        }
        return results;
    }

    private static NewOrder order(UserId user) {
        return new NewOrder(
                UUID.randomUUID(), user, List.of(new OrderLine("라떼", List.of(), 1, new Won(5_000))), "", "주문번호");
    }

    private interface Numbered<T> {
        T run(int number) throws Exception;
    }
}
