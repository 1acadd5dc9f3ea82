package kr.plusbot.shop.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import kr.plusbot.core.chat.Circumstance;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.shop.hours.OpenState;
import kr.plusbot.shop.hours.ShopHours;

/** Whether a shop takes orders now: by its hours, and by whether somebody looks at its board. Safe across threads and replicas. */
@Singleton
final class Intake {

    private static final String ABSENT = "죄송해요. 지금은 매장에서 주문을 확인할 수 없어 받지 않고 있어요. 잠시 후 다시 주문해 주세요.";

    private final ShopHours hours;
    private final Optional<BoardWatch> watch;

    @Inject
    Intake(ShopHours hours, BoardWatch watch) {
        this(hours, Optional.of(watch));
    }

    /** By the hours alone. */
    Intake(ShopHours hours) {
        this(hours, Optional.empty());
    }

    private Intake(ShopHours hours, Optional<BoardWatch> watch) {
        this.hours = hours;
        this.watch = watch;
    }

    /** Why an order is not taken now; empty when it is. */
    Optional<Refusal> refusal(IncomingMessage message) {
        OpenState state = hours.now(message.bot());
        if (!state.open()) {
            return Optional.of(new Refusal(state.refusal(), () -> {}));
        }
        return watch.filter(its -> its.isAbsent(message.bot())).map(its -> absent(its, message));
    }

    private static Refusal absent(BoardWatch watch, IncomingMessage message) {
        boolean isTest = message.is(Circumstance.TEST);
        return new Refusal(ABSENT, () -> {
            if (!isTest) {
                watch.turnAway(message.bot());
            }
        });
    }

    /** Why an order is not taken. Immutable. */
    record Refusal(String words, Runnable counting) {

        /** What the customer reads; the shop is told later that they came. */
        String tell() {
            counting.run();
            return words;
        }
    }
}
