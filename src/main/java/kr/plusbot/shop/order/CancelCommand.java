package kr.plusbot.shop.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.People;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.shop.menu.Entries;

/**
 * Cancels an order that the shop has not accepted yet: {@code 주문취소} shows what can be cancelled, {@code 주문취소:A-017}
 * cancels it.
 */
@Singleton
final class CancelCommand implements Command {

    /** A customer with more open orders talks with the shop. */
    private static final int MOST = 10;

    private final Orders orders;
    private final People people;

    @Inject
    CancelCommand(Orders orders, People people) {
        this.orders = orders;
        this.people = people;
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text(Words.CANCEL), Trigger.prefix(Words.CANCEL));
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public String help() {
        return Words.CANCEL + " - 매장이 확인하기 전의 주문을 취소해요";
    }

    @Override
    public Reply reply(IncomingMessage message) throws Exception {
        try {
            UserId customer = people.person(message.sender());
            List<Order> latest = orders.latest(customer, MOST);
            Optional<Order> order = find(latest, message.argument());
            return order.isPresent() ? cancel(customer, order.get().id()) : offer(latest);
        } catch (DatabaseUnavailable e) {
            return Apology.of(e);
        }
    }

    private Reply cancel(UserId user, OrderId id) throws DatabaseUnavailable {
        try {
            return orders.cancel(user, id).isPresent() ? cancelled(id) : answer("그런 주문을 찾지 못했어요.");
        } catch (ForbiddenStatus e) {
            return e.status() == OrderStatus.CANCELLED ? cancelled(id) : tooLate(id, e.status());
        }
    }

    /** A second tap gets the same reply. */
    private static Reply cancelled(OrderId id) {
        return answer("주문번호 %s 주문은 취소되었어요.".formatted(id.number()));
    }

    private static Reply tooLate(OrderId id, OrderStatus status) {
        return answer("주문번호 %s 주문은 '%s' 상태라 여기서 취소하실 수 없어요. 매장에 말씀해 주세요.".formatted(id.number(), status.korean()));
    }

    private static Reply offer(List<Order> latest) {
        List<Order> open = latest.stream()
                .filter(order -> order.status().canBeCancelledByCustomer())
                .toList();
        if (open.isEmpty()) {
            return answer("지금 취소하실 수 있는 주문이 없어요.\n쓰시던 주문을 그만두시려면 '취소'를 보내 주세요.");
        }
        List<String> buttons = new ArrayList<>();
        open.forEach(order -> buttons.add(Words.CANCEL + ":" + label(order, latest)));
        buttons.add(SharedWords.HOME);
        return Reply.of(open.stream()
                        .map(Receipt::brief)
                        .collect(Collectors.joining("\n\n", "취소하실 주문을 골라 주세요.\n\n", "")))
                .withKeyboard(new Keyboard(buttons));
    }

    private static Reply answer(String text) {
        return Reply.of(text).withKeyboard(Keyboard.of(Words.HISTORY, Words.ORDER, SharedWords.HOME));
    }

    private static Optional<Order> find(List<Order> latest, String words) {
        return Entries.find(latest, order -> order.id().number(), words)
                .or(() -> Entries.find(latest, CancelCommand::withDate, words));
    }

    /** The number alone, unless a later order has the same on another day. */
    private static String label(Order order, List<Order> latest) {
        boolean isNewest = find(latest, order.id().number()).equals(Optional.of(order));
        return isNewest ? order.id().number() : withDate(order);
    }

    private static String withDate(Order order) {
        return order.id().date() + " " + order.id().number();
    }
}
