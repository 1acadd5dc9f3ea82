package kr.plusbot.shop.order;

import static kr.plusbot.shop.order.OrderStatus.ACCEPTED;
import static kr.plusbot.shop.order.OrderStatus.CANCELLED;
import static kr.plusbot.shop.order.OrderStatus.PICKED_UP;
import static kr.plusbot.shop.order.OrderStatus.READY;
import static kr.plusbot.shop.order.OrderStatus.RECEIVED;
import static kr.plusbot.shop.order.OrderStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatusTest {

    private static final Map<OrderStatus, Set<OrderStatus>> ALLOWED = Map.of(
            RECEIVED, Set.of(ACCEPTED, CANCELLED, REJECTED),
            ACCEPTED, Set.of(READY, CANCELLED, REJECTED),
            READY, Set.of(PICKED_UP, CANCELLED),
            PICKED_UP, Set.of(),
            CANCELLED, Set.of(),
            REJECTED, Set.of());

    @ParameterizedTest
    @EnumSource
    void isFollowedOnlyByItsNextOnes(OrderStatus status) {
        assertThat(status.next()).isEqualTo(ALLOWED.get(status));
    }

    @ParameterizedTest
    @EnumSource
    void letsTheCustomerCancelOnlyWhatTheShopHasNotSeen(OrderStatus status) {
        assertThat(status.canBeCancelledByCustomer()).isEqualTo(status == RECEIVED);
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsForTheCustomer(OrderStatus status) {
        assertThat(status.korean()).isNotBlank();
    }
}
