package kr.plusbot.shop.order;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.People;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.DatabaseUnavailable;

/** Shows a customer's latest orders and how far they are. */
@Singleton
final class HistoryCommand implements Command {

    /** So many orders, with two lines each, fit one text of 1,000 characters. */
    private static final int MOST = 5;

    private final Orders orders;
    private final People people;
    private final List<HistoryNote> notes;

    @Inject
    HistoryCommand(Orders orders, People people, @Any Instance<HistoryNote> notes) {
        this(orders, people, notes.stream().toList());
    }

    HistoryCommand(Orders orders, People people, List<HistoryNote> notes) {
        this.orders = orders;
        this.people = people;
        this.notes = List.copyOf(notes);
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text(Words.HISTORY));
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public String help() {
        return Words.HISTORY + " - 최근 주문과 진행 상태를 보여 드려요";
    }

    @Override
    public Reply reply(IncomingMessage message) throws Exception {
        try {
            UserId person = people.person(message.sender());
            return show(orders.latest(person, MOST), notes(person));
        } catch (DatabaseUnavailable e) {
            return Apology.of(e);
        }
    }

    private List<String> notes(UserId person) throws DatabaseUnavailable {
        List<String> all = new ArrayList<>();
        for (HistoryNote note : notes) {
            all.addAll(note.of(person));
        }
        return all;
    }

    private static Reply show(List<Order> latest, List<String> notes) {
        if (latest.isEmpty() && notes.isEmpty()) {
            return Reply.of("아직 주문하신 것이 없어요.").withKeyboard(Keyboard.of(Words.ORDER, SharedWords.HOME));
        }
        boolean cancellable = latest.stream().anyMatch(order -> order.status().canBeCancelledByCustomer());
        return Reply.of(Stream.concat(latest.stream().map(Receipt::brief), notes.stream())
                        .collect(Collectors.joining("\n\n")))
                .withKeyboard(
                        cancellable
                                ? Keyboard.of(Words.ORDER, Words.CANCEL, SharedWords.HOME)
                                : Keyboard.of(Words.ORDER, SharedWords.HOME));
    }
}
