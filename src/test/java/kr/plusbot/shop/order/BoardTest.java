package kr.plusbot.shop.order;

import static kr.plusbot.shop.order.OrderStatus.ACCEPTED;
import static kr.plusbot.shop.order.OrderStatus.CANCELLED;
import static kr.plusbot.shop.order.OrderStatus.PICKED_UP;
import static kr.plusbot.shop.order.OrderStatus.READY;
import static kr.plusbot.shop.order.OrderStatus.RECEIVED;
import static kr.plusbot.shop.order.OrderStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.shop.menu.Won;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class BoardTest extends OrdersInDatabase {

    private static final BotId BOT = BotId.MAIN;
    private static final UserId USER = new UserId("user");

    private final Board board = new Board(database, new OrderSteps(), clock);

    @Test
    void acceptsWithTheMinutesThatItTakes() throws Exception {
        Order placed = place();
        clock.wind(Duration.ofMinutes(2));
        Order accepted = take(placed, ShopStep.accept(15).seen(1).by("김"));
        assertThat(accepted.status()).isEqualTo(ACCEPTED);
        assertThat(accepted.progress().minutes()).isEqualTo(OptionalInt.of(15));
        assertThat(accepted.progress().expected()).contains(Instant.parse("2026-11-22T09:17:00.123456Z"));
        assertThat(accepted.progress().since()).isEqualTo(Instant.parse("2026-11-22T09:02:00.123456Z"));
        assertThat(find(placed)).isEqualTo(accepted);
        assertThat(take(placed, ShopStep.to(READY)).progress().minutes()).hasValue(15);
    }

    @Test
    void refusesWithAReason() throws Exception {
        Order refused = take(place(), ShopStep.refuse(" 재료가 떨어졌어요 "));
        assertThat(refused.status()).isEqualTo(REJECTED);
        assertThat(refused.progress().reason()).isEqualTo("재료가 떨어졌어요");
        assertThat(find(refused)).isEqualTo(refused);
    }

    @Test
    void takesNoStepThatMakesNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShopStep.accept(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ShopStep.accept(181));
        assertThatIllegalArgumentException().isThrownBy(() -> ShopStep.refuse("가".repeat(101)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShopStep(READY, OptionalInt.of(5), "", OptionalLong.empty(), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShopStep(READY, OptionalInt.empty(), "왜", OptionalLong.empty(), ""));
    }

    @Test
    void takesAStepOfOneOfTwoTablets() throws Exception {
        Order placed = place();
        Order accepted = take(placed, ShopStep.accept(5).seen(1));
        assertThatExceptionOfType(ForbiddenStatus.class)
                .isThrownBy(() -> board.take(placed.id(), ShopStep.refuse("바빠요").seen(1)))
                .satisfies(refused -> assertThat(refused.order()).isEqualTo(accepted));
        assertThat(find(placed)).isEqualTo(accepted);
    }

    @Test
    void takesTheLastStepBackWithinTenSeconds() throws Exception {
        Order placed = place();
        take(placed, ShopStep.accept(5).by("김"));
        clock.wind(Duration.ofSeconds(9));
        Order back = undo(placed, OptionalLong.of(2)).orElseThrow();
        assertThat(back.status()).isEqualTo(RECEIVED);
        assertThat(back.progress().minutes()).isEmpty();
        assertThat(back.progress().version()).isEqualTo(3);
        assertThat(find(placed)).isEqualTo(back);
        assertThat(board.history(placed.id()))
                .extracting(HistoryEntry::step, HistoryEntry::status, HistoryEntry::undone, HistoryEntry::who)
                .containsExactly(
                        tuple(1L, RECEIVED, false, ""),
                        tuple(2L, ACCEPTED, false, "김"),
                        tuple(3L, RECEIVED, true, "이"));
        assertThat(orders.cancel(USER, placed.id())).map(Order::status).contains(CANCELLED);
    }

    @Test
    void takesTheSameStepAgainAfterItWasTakenBack() throws Exception {
        Order placed = place();
        take(placed, ShopStep.accept(5));
        undo(placed, OptionalLong.empty());
        take(placed, ShopStep.accept(10));
        take(placed, ShopStep.to(READY));
        Order back = undo(placed, OptionalLong.empty()).orElseThrow();
        assertThat(back.status()).isEqualTo(ACCEPTED);
        assertThat(back.progress().minutes()).hasValue(10);
        assertThat(board.history(placed.id())).hasSize(6);
    }

    @Test
    void takesNothingElseBack() throws Exception {
        Order placed = place();
        refusesUndo(placed);
        take(placed, ShopStep.accept(5));
        clock.wind(Duration.ofSeconds(10));
        refusesUndo(placed);
        take(placed, ShopStep.to(READY));
        undo(placed, OptionalLong.empty());
        refusesUndo(placed);
        Order other = place();
        orders.cancel(USER, other.id());
        refusesUndo(other);
        assertThat(board.undo(OrderId.of(BOT, other.id().date(), 99), OptionalLong.empty(), ""))
                .isEmpty();
    }

    private void refusesUndo(Order order) {
        assertThatExceptionOfType(ForbiddenStatus.class).isThrownBy(() -> undo(order, OptionalLong.empty()));
    }

    @Test
    void keepsACancelledOrderUntilItIsAcknowledged() throws Exception {
        Order placed = place();
        orders.cancel(USER, placed.id());
        clock.wind(Duration.ofDays(2));
        assertThat(look().orders())
                .extracting(Order::status, its -> its.progress().seen())
                .containsExactly(tuple(CANCELLED, false));
        long cursor = look().cursor();
        assertThat(board.acknowledge(placed.id()))
                .map(its -> its.progress().seen())
                .contains(true);
        assertThat(board.acknowledge(placed.id())).isPresent();
        assertThat(look().orders()).isEmpty();
        assertThat(board.since(BOT, cursor).orders()).hasSize(1);
    }

    @Test
    void showsWhatWaitsAndWhatIsOverToday() throws Exception {
        Order first = place();
        Order second = place();
        Order third = place();
        take(first, ShopStep.accept(5));
        take(second, ShopStep.refuse(""));
        take(third, ShopStep.accept(5));
        take(third, ShopStep.to(READY));
        clock.wind(Duration.ofSeconds(1));
        take(third, ShopStep.to(PICKED_UP));
        assertThat(look().orders()).extracting(Order::id).containsExactly(first.id(), third.id(), second.id());
        clock.wind(Duration.ofDays(1));
        assertThat(look().orders()).extracting(Order::id).containsExactly(first.id());
        clock.wind(Duration.ofDays(7));
        assertThat(look().orders()).isEmpty();
    }

    @Test
    void tellsWhatHasChangedSince() throws Exception {
        assertThat(board.cursor(BOT)).isZero();
        Order first = place();
        Order second = place();
        long before = board.cursor(BOT);
        assertThat(board.since(BOT, 0).orders()).containsExactly(first, second);
        Order accepted = take(first, ShopStep.accept(5));
        BoardView after = board.since(BOT, before);
        assertThat(after.orders()).containsExactly(accepted);
        assertThat(after.cursor()).isEqualTo(board.cursor(BOT)).isGreaterThan(before);
        assertThat(board.since(BOT, after.cursor()).orders()).isEmpty();
        assertThat(board.since(new BotId("cafe"), 0).orders()).isEmpty();
    }

    @RepeatedTest(20)
    void missesNoChangeWhileManyAreMade() throws Exception {
        List<Order> placed = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            placed.add(place());
        }
        ExecutorService tablets = Executors.newFixedThreadPool(4);
        try {
            List<Future<Order>> taken = new ArrayList<>();
            for (Order order : placed) {
                taken.add(tablets.submit(insisting(order)));
            }
            long cursor = 0;
            Set<OrderId> told = new HashSet<>();
            while (!taken.stream().allMatch(Future::isDone) || cursor < cursor()) {
                long asked = cursor;
                BoardView news = Patient.insist(() -> board.since(BOT, asked));
                news.orders().stream()
                        .filter(its -> its.status() == ACCEPTED)
                        .map(Order::id)
                        .forEach(told::add);
                cursor = news.cursor();
            }
            for (Future<Order> one : taken) {
                assertThat(one.get().status()).isEqualTo(ACCEPTED);
            }
            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(
                            placed.stream().map(Order::id).toList());
        } finally {
            tablets.shutdownNow();
        }
    }

    private long cursor() throws DatabaseUnavailable {
        return Patient.insist(() -> board.cursor(BOT));
    }

    private Callable<Order> insisting(Order order) {
        return () -> {
            try {
                return take(order, ShopStep.accept(5));
            } catch (ForbiddenStatus e) {
                return e.order();
            }
        };
    }

    private Order place() throws DatabaseUnavailable {
        List<OrderLine> lines = List.of(new OrderLine("라떼", List.of("ICE"), 1, new Won(4_500)));
        return orders.confirm(new NewOrder(UUID.randomUUID(), USER, lines, "", "주문번호"));
    }

    private Order find(Order order) throws DatabaseUnavailable {
        return Patient.insist(() -> board.find(order.id())).orElseThrow();
    }

    private BoardView look() throws DatabaseUnavailable {
        return Patient.insist(() -> board.look(BOT));
    }

    private Order take(Order order, ShopStep step) throws ForbiddenStatus, DatabaseUnavailable {
        try {
            return board.take(order.id(), step).orElseThrow();
        } catch (DatabaseUnavailable e) {
            Order now = find(order);
            return now.status() == step.to() ? now : take(order, step);
        }
    }

    private Optional<Order> undo(Order order, OptionalLong version) throws ForbiddenStatus, DatabaseUnavailable {
        return board.undo(order.id(), version, "이");
    }
}
