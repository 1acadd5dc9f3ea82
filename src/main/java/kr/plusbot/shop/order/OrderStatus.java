package kr.plusbot.shop.order;

import java.util.Set;

/** How far an order is. Which status may follow which is decided here and nowhere else. */
public enum OrderStatus {

    /** The customer has confirmed it; only now may he cancel it by himself. */
    RECEIVED("매장 확인 중"),
    /** The shop makes it. The shop may still give it up, or cancel it for the customer. */
    ACCEPTED("준비 중"),
    /** It waits for the customer. Cancelled when nobody comes for it. */
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

    /** What a customer reads. */
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

    /** Whether the customer may still cancel it by himself. */
    boolean canBeCancelledByCustomer() {
        return this == RECEIVED;
    }
}
