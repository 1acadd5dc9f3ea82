package kr.plusbot.shop.hours;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Whether a shop is open at a moment. Immutable. Times are those of the shop's clock.
 *
 * @param now the moment
 * @param open whether it takes orders
 * @param until when it closes, or a break begins; empty when it is closed, or nobody wrote down its hours
 * @param opens when it opens next; empty when that is not known
 * @param stopped whether it would be open but takes no more orders today
 */
public record OpenState(
        LocalDateTime now,
        boolean open,
        Optional<LocalDateTime> until,
        Optional<LocalDateTime> opens,
        boolean stopped) {

    /** In days. Later than that is of no use to who asks now. */
    private static final int SOON = 2;

    /** What a customer reads who cannot order now. */
    public String refusal() {
        String first = stopped ? "죄송해요. 오늘은 주문을 그만 받아요." : "지금은 주문을 받지 않는 시간이에요.";
        return first
                + opens.map(next -> " " + TimeText.moment(next, now) + "에 열어요.").orElse("");
    }

    /** What a customer reads who asks whether it is open. */
    String told() {
        if (!open) {
            String first = stopped ? "오늘은 주문을 그만 받아요." : "지금은 닫혀 있어요.";
            return first
                    + opens.map(next -> " " + TimeText.moment(next, now) + "에 열어요.")
                            .orElse("");
        }
        return "지금 열려 있어요."
                + until.filter(end -> end.isBefore(now.plusDays(SOON)))
                        .map(end -> " " + TimeText.moment(end, now) + "까지 해요.")
                        .orElse("");
    }
}
