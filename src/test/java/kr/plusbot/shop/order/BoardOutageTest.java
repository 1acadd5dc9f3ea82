package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.shop.menu.Won;
import kr.plusbot.testing.PostgresServer;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.Test;

/** Two tablets at two replicas work off orders while the database and a replica are killed: the board is the database's. */
class BoardOutageTest {

    /** Of a longer run, as {@code -Dplusbot.test.board-orders=200}. */
    private static final int ORDERS = Integer.getInteger("plusbot.test.board-orders", 60);

    private static final BotId BOT = BotId.MAIN;
    private static final Map<OrderStatus, OrderStatus> NEXT = Map.of(
            OrderStatus.RECEIVED, OrderStatus.ACCEPTED,
            OrderStatus.ACCEPTED, OrderStatus.READY,
            OrderStatus.READY, OrderStatus.PICKED_UP);

    private final AtomicBoolean allPlaced = new AtomicBoolean();

    @Test
    void showsWhatIsStoredWhateverWasKilled() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            DatabaseSettings settings = server.newDatabase();
            Replica one = new Replica(settings);
            Replica other = new Replica(settings);
            ExecutorService tablets = Executors.newFixedThreadPool(2);
            try {
                List<Future<?>> working =
                        List.of(tablets.submit(() -> workOff(one)), tablets.submit(() -> workOff(other)));
                for (int i = 0; i < ORDERS; i++) {
                    if (i == ORDERS / 4) {
                        server.kill();
                        server.restart();
                    } else if (i == ORDERS / 2) {
                        one.restart();
                    } else if (i == 3 * ORDERS / 4) {
                        server.disconnect(settings);
                    }
                    place(other);
                }
                allPlaced.set(true);
                for (Future<?> tablet : working) {
                    tablet.get();
                }
                isWhatIsStored(one, other);
            } finally {
                tablets.shutdownNow();
                one.database.close();
                other.database.close();
            }
        }
    }

    private static void isWhatIsStored(Replica one, Replica other) throws Exception {
        BoardView board = Patient.insist(() -> one.board.look(BOT));
        assertThat(Patient.insist(() -> other.board.look(BOT))).isEqualTo(board);
        List<String> stored = one.database.call(
                handle -> handle.createQuery("SELECT order_number || ' ' || status || ' ' || version FROM orders")
                        .mapTo(String.class)
                        .list());
        assertThat(stored).hasSize(ORDERS);
        assertThat(board.orders())
                .extracting(its -> its.id().number() + " " + its.status() + " "
                        + its.progress().version())
                .containsExactlyInAnyOrderElementsOf(stored);
        for (Order order : board.orders()) {
            assertThat(Patient.insist(() -> one.board.history(order.id())))
                    .extracting(HistoryEntry::status)
                    .containsExactly(
                            OrderStatus.RECEIVED, OrderStatus.ACCEPTED, OrderStatus.READY, OrderStatus.PICKED_UP);
        }
    }

    /** A customer confirms until they read a number. */
    private static void place(Replica replica) {
        NewOrder order = new NewOrder(
                UUID.randomUUID(),
                new UserId("customer"),
                List.of(new OrderLine("라떼", List.of("ICE"), 1, new Won(4_500))),
                "",
                "주문번호");
        await().atMost(Waits.LONGEST).pollInterval(Duration.ofMillis(10)).until(() -> isPlaced(replica, order));
    }

    private static boolean isPlaced(Replica replica, NewOrder order) {
        try {
            replica.database.run(handle -> replica.orders().confirm(Database.transaction(handle), order));
            return true;
        } catch (DatabaseUnavailable e) {
            return false;
        }
    }

    private Void workOff(Replica replica) throws Exception {
        boolean over = false;
        while (!over) {
            boolean wasAll = allPlaced.get();
            Optional<List<Order>> open = replica.open();
            for (Order order : open.orElse(List.of())) {
                replica.step(order);
            }
            over = wasAll && open.map(List::isEmpty).orElse(false);
        }
        return null;
    }

    /** A bot that can be stopped and started again. */
    private static final class Replica {

        private final DatabaseSettings settings;
        private volatile Database database;
        private volatile Board board;

        Replica(DatabaseSettings settings) {
            this.settings = settings;
            restart();
        }

        void restart() {
            if (database != null) {
                database.close();
            }
            database = TestDatabases.ready(new Database(settings));
            board = new Board(database, Clock.systemUTC());
        }

        JdbcOrders orders() {
            return new JdbcOrders(database, Clock.systemUTC());
        }

        /** What the tablet shows; empty while its line is cut. */
        Optional<List<Order>> open() {
            try {
                return Optional.of(board.look(BOT).orders().stream()
                        .filter(order -> NEXT.containsKey(order.status()))
                        .collect(Collectors.toList()));
            } catch (DatabaseUnavailable | RuntimeException e) {
                return Optional.empty();
            }
        }

        /** One touch: done, or somebody was faster, or nobody knows; a bot that is stopped in the middle of it says anything. */
        void step(Order order) {
            try {
                board.take(
                        order.id(),
                        new ShopStep(
                                NEXT.get(order.status()),
                                OptionalInt.empty(),
                                "",
                                OptionalLong.of(order.progress().version()),
                                "직원"));
            } catch (ForbiddenStatus | DatabaseUnavailable | RuntimeException e) {
                Thread.onSpinWait();
            }
        }
    }
}
