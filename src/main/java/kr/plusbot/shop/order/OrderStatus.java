package kr.plusbot.shop.order;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The status of an order. This type alone decides which status may follow which. */
public enum OrderStatus {

    /** The customer has confirmed it. Only in this status can they cancel it themselves. */
    RECEIVED("매장 확인 중"),
    /** The shop makes it. The shop may still reject it, or cancel it for the customer. */
    ACCEPTED("준비 중"),
    /** It waits for the customer. The shop cancels it when nobody comes. */
    READY("준비 완료"),
    /** The customer has it. Final. */
    PICKED_UP("받으셨어요"),
    /** The customer does not want it any more. Final. */
    CANCELLED("취소됨"),
    /** The shop cannot make it. Final. */
    REJECTED("매장 사정으로 거절됨");

    private final String korean;

    OrderStatus(String korean) {
        this.korean = korean;
    }

    /** The status as a customer reads it. */
    String korean() {
        return korean;
    }

    /** What may follow. */
    public Set<OrderStatus> next() {
        return switch (this) {
            case RECEIVED -> Set.of(ACCEPTED, CANCELLED, REJECTED);
            case ACCEPTED -> Set.of(READY, CANCELLED, REJECTED);
            case READY -> Set.of(PICKED_UP, CANCELLED);
            case PICKED_UP, CANCELLED, REJECTED -> Set.of();
        };
    }

    /** The names of the final states. */
    static List<String> over() {
        return Stream.of(values())
                .filter(status -> status.next().isEmpty())
                .map(OrderStatus::name)
                .toList();
    }

    /** Whether the customer may still cancel it themselves. */
    boolean canBeCancelledByCustomer() {
        return this == RECEIVED;
    }
}
