package kr.plusbot.shop.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.platform.runtime.Transaction;
import kr.plusbot.shop.order.Board;
import kr.plusbot.shop.order.NewOrder;
import kr.plusbot.shop.order.Order;
import kr.plusbot.shop.order.OrderId;
import kr.plusbot.shop.order.OrderStatus;
import kr.plusbot.shop.order.Orders;
import kr.plusbot.testing.Waits;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperatorResourceTest {

    private static final int MOST_CALLS = 8;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-21T15:00:00Z"));
    private final SlowOrders orders = new SlowOrders();
    private final OperatorResource resource = new OperatorResource(
            orders,
            new Board(new Database(new DatabaseSettings("jdbc:h2:mem:never-opened", "", "")), clock),
            clock,
            new Bots(new Settings(Map.of("plusbot.bots", "cafe"), Map.of())));
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        orders.answer.countDown();
        threads.shutdownNow();
    }

    @Test
    void refusesAtOnceWhatWouldTakeMoreThreads() throws Exception {
        List<Future<Response>> calls = new ArrayList<>();
        for (int i = 0; i < MOST_CALLS; i++) {
            calls.add(threads.submit(() -> resource.list(null, null, null, null, null)));
        }
        assertThat(orders.asked.await(Waits.LONGEST.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(resource.list(null, null, null, null, null).getStatus()).isEqualTo(503);
        orders.answer.countDown();
        for (Future<Response> call : calls) {
            assertThat(call.get(Waits.LONGEST.toSeconds(), TimeUnit.SECONDS).getStatus())
                    .isEqualTo(200);
        }
        assertThat(resource.list(null, null, null, null, null).getStatus()).isEqualTo(200);
    }

    @Test
    void beginsTheDayInSeoul() {
        orders.answer.countDown();
        resource.list(null, null, null, null, null);
        assertThat(orders.since).isEqualTo(Instant.parse("2026-11-21T15:00:00Z"));
        clock.set(Instant.parse("2026-11-21T14:59:59Z"));
        resource.list(null, null, "READY", null, null);
        assertThat(orders.since).isEqualTo(Instant.parse("2026-11-20T15:00:00Z"));
        assertThat(orders.statuses).containsExactly(OrderStatus.READY);
    }

    /** Orders that take their time, until they are told to answer. */
    private static final class SlowOrders implements Orders {

        private final CountDownLatch asked = new CountDownLatch(MOST_CALLS);
        private final CountDownLatch answer = new CountDownLatch(1);
        private volatile Instant since = Instant.EPOCH;
        private volatile Set<OrderStatus> statuses = Set.of();

        @Override
        public List<Order> since(BotId bot, Instant moment, Set<OrderStatus> wanted, boolean withTests) {
            since = moment;
            statuses = wanted;
            asked.countDown();
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return List.of();
        }

        @Override
        public Order confirm(Transaction transaction, NewOrder order) {
            throw unasked();
        }

        @Override
        public Optional<Order> ofCart(BotId bot, UUID cart) {
            throw unasked();
        }

        @Override
        public List<Order> latest(UserId user, int most) {
            throw unasked();
        }

        @Override
        public Optional<Order> advance(OrderId id, OrderStatus next) {
            throw unasked();
        }

        @Override
        public Optional<Order> cancel(UserId user, OrderId id) {
            throw unasked();
        }

        private static AssertionError unasked() {
            return new AssertionError("a list of orders asks for nothing else");
        }
    }
}
