package kr.plusbot.shop.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.chat.YesNo;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.SampledLog;
import kr.plusbot.shop.menu.Menus;

/**
 * The last step: makes one order of a cart and shows its number, however often the customer confirms. Safe across
 * threads.
 *
 * <p>Customers confirm exactly what they were shown. When the menu has changed since then, they see the change and are
 * asked again. When the cart was ordered already and only the answer was lost, they see the order.
 */
@Singleton
final class Checkout {

    private static final String IN_DOUBT = "죄송해요. 주문이 들어갔는지 아직 확인하지 못했어요. 잠시 후 '주문 확정'을 다시 눌러 주세요. 두 번 주문되지 않아요.";

    /** A confirmation without a cart counts as a repetition for so long. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private final SampledLog log = new SampledLog(Checkout.class);
    private final Orders orders;
    private final Menus menus;
    private final Intake intake;
    private final Clock clock;

    @Inject
    Checkout(Orders orders, Menus menus, Intake intake, Clock clock) {
        this.orders = orders;
        this.menus = menus;
        this.intake = intake;
        this.clock = clock;
    }

    Reply ask(Draft draft) {
        return Receipt.ask(
                        "주문을 확인해 주세요.",
                        draft.orderLines(),
                        draft.memo(),
                        draft.photos().size(),
                        Receipt.handover(Optional.ofNullable(draft.dine()), draft.pickup()))
                .withKeyboard(Keyboard.of(Words.CONFIRM));
    }

    Next<Draft> take(Draft draft, IncomingMessage message) {
        if (!Phrase.isSame(Words.CONFIRM, message.content()) && !YesNo.YES.isSaid(message)) {
            return Next.again("맞으면 '주문 확정', 고치시려면 '이전', 그만두시려면 '취소'를 눌러 주세요.");
        }
        try {
            return confirm(draft, message);
        } catch (DatabaseUnavailable e) {
            log.log(Level.WARNING, "An order may not have been placed: {0}", e.getMessage());
            return Next.again(IN_DOUBT);
        }
    }

    private Next<Draft> confirm(Draft draft, IncomingMessage message) throws DatabaseUnavailable {
        Quote quote = Quote.of(draft, menus.of(draft.bot()));
        Optional<Intake.Refusal> refusal = intake.refusal(message);
        boolean fits = quote.changes().isEmpty() && refusal.isEmpty();
        Optional<Order> before = fits ? Optional.empty() : orders.ofCart(message.bot(), draft.cart());
        if (refusal.isPresent() && before.isEmpty()) {
            return Next.again(refusal.get().tell());
        }
        if (!quote.changes().isEmpty() && before.isEmpty()) {
            return askAgain(draft.withLines(quote.lines()), quote.hint());
        }
        NewOrder wanted = NewOrder.of(draft, message);
        return before.isPresent()
                ? Next.end(shown(wanted, before.get()))
                : Next.end(transaction -> shown(wanted, orders.confirm(transaction, wanted)), IN_DOUBT);
    }

    private Next<Draft> askAgain(Draft draft, String hint) {
        if (!draft.lines().isEmpty()) {
            return Next.step(Steps.SUMMARY, draft).withHint(hint);
        }
        return menus.of(draft.bot()).isAvailable()
                ? Next.step(Steps.CATEGORY, draft).withHint(hint)
                : Next.end(Words.NOTHING_TO_SELL);
    }

    /** The answer to a confirmation without a cart. Most likely the answer to the confirmation before was lost. */
    Reply repeat(UserId user) throws DatabaseUnavailable {
        List<Order> latest = orders.latest(user, 1);
        return latest.stream()
                .filter(order -> order.createdAt().isAfter(clock.instant().minus(MEMORY)))
                .map(Checkout::placedBefore)
                .findFirst()
                .orElse(Reply.of("확정할 주문이 없어요. 주문하시려면 '주문하기'를 눌러 주세요.")
                        .withKeyboard(Keyboard.of(Words.ORDER, SharedWords.HOME)));
    }

    private static Reply shown(NewOrder wanted, Order order) {
        return wanted.isSame(order) ? placed(order) : placedAsBefore(order);
    }

    private static Reply placed(Order order) {
        String firstLine = order.id().isTest() ? "시험 주문이 들어갔어요. 매장 목록에는 보이지 않아요." : "주문이 들어갔어요.";
        return order.status() == OrderStatus.RECEIVED ? shown(firstLine, order) : placedBefore(order);
    }

    private static Reply placedBefore(Order order) {
        return shown("이미 확정하신 주문이에요. (" + order.status().korean() + ")", order);
    }

    /** The order was placed with an answer that was lost, and the cart was changed after that. */
    private static Reply placedAsBefore(Order order) {
        return shown("먼저 확정하신 대로 주문이 들어가 있어요. 나중에 바꾸신 것은 들어가지 않았으니 매장에 말씀해 주세요.", order);
    }

    private static Reply shown(String firstLine, Order order) {
        return Reply.of(firstLine + "\n\n" + Receipt.of(order))
                .withKeyboard(Keyboard.of(Words.HISTORY, Words.ORDER, SharedWords.HOME));
    }
}
