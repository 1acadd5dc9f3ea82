package kr.plusbot.shop.order;

import static kr.plusbot.shop.order.OrderStatus.ACCEPTED;
import static kr.plusbot.shop.order.OrderStatus.CANCELLED;
import static kr.plusbot.shop.order.OrderStatus.PICKED_UP;
import static kr.plusbot.shop.order.OrderStatus.READY;
import static kr.plusbot.shop.order.OrderStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.shop.menu.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class OrderProgressTest extends OrdersInDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<OrderStatus> ALL = EnumSet.allOf(OrderStatus.class);
    private static final UserId USER = new UserId("user");

    @Test
    void goesThroughTheStatuses() throws Exception {
        OrderId id = orders.confirm(order(USER)).id();
        for (OrderStatus next : List.of(ACCEPTED, READY, PICKED_UP)) {
            clock.wind(Duration.ofMinutes(1));
            assertThat(orders.advance(id, next)).map(Order::status).contains(next);
            assertThat(orders.latest(USER, 1)).extracting(Order::status).containsExactly(next);
        }
        assertThat(history(orders.latest(USER, 1).get(0)))
                .containsExactly("RECEIVED", "ACCEPTED", "READY", "PICKED_UP");
    }

    @Test
    void refusesEveryOtherStatus() throws Exception {
        for (OrderStatus now : ALL) {
            for (OrderStatus next : ALL) {
                Order order = orders.confirm(order(USER));
                execute(
                        "UPDATE orders SET status = ? WHERE order_number = ?",
                        now.name(),
                        order.id().number());
                if (!now.next().contains(next)) {
                    assertThatExceptionOfType(ForbiddenStatus.class)
                            .isThrownBy(() -> orders.advance(order.id(), next))
                            .withMessage(
                                    "%s of 2026-11-22 is %s and cannot become %s",
                                    order.id().number(), now, next);
                    assertThat(orders.latest(USER, 1)).extracting(Order::status).containsExactly(now);
                    assertThat(history(order)).containsExactly("RECEIVED");
                }
            }
        }
    }

    @Test
    void knowsNoOtherOrder() throws Exception {
        orders.confirm(order(USER));
        assertThat(orders.advance(new OrderId(BotId.MAIN, TODAY, "A-002"), ACCEPTED))
                .isEmpty();
        assertThat(orders.advance(new OrderId(BotId.MAIN, TODAY.plusDays(1), "A-001"), ACCEPTED))
                .isEmpty();
    }

    @Test
    void cancelsForItsCustomerUntilTheShopHasSeenIt() throws Exception {
        OrderId first = orders.confirm(order(USER)).id();
        OrderId second = orders.confirm(order(USER)).id();
        assertThat(orders.cancel(new UserId("User"), first)).isEmpty();
        assertThat(orders.cancel(USER, first)).map(Order::status).contains(CANCELLED);
        orders.advance(second, ACCEPTED);
        assertThatExceptionOfType(ForbiddenStatus.class)
                .isThrownBy(() -> orders.cancel(USER, second))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(ACCEPTED));
        assertThat(orders.since(BotId.MAIN, Instant.EPOCH, Set.of(CANCELLED, REJECTED)))
                .extracting(Order::id)
                .containsExactly(first);
    }

    private void execute(String sql, Object... values) throws DatabaseUnavailable {
        Patient.insist(() -> database.call(handle -> handle.execute(sql, values)));
    }

    private List<String> history(Order order) throws DatabaseUnavailable {
        return Patient.insist(() -> database.call(handle -> handle.createQuery(
                        "SELECT status FROM order_history WHERE order_date = :date AND order_number = :number ORDER BY at")
                .bind("date", order.id().date())
                .bind("number", order.id().number())
                .mapTo(String.class)
                .list()));
    }

    private static NewOrder order(UserId user) {
        List<OrderLine> lines = List.of(line("아메리카노", 2, 4_500), line("라떼", 1, 4_500));
        return new NewOrder(UUID.randomUUID(), user, lines, "얼음 조금", "테이블 3");
    }

    private static OrderLine line(String name, int quantity, long price) {
        return new OrderLine(name, List.of("ICE"), quantity, new Won(price));
    }
}
