package kr.plusbot.shop.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.shop.menu.MenuFile;
import kr.plusbot.testkit.HandClock;
import kr.plusbot.testkit.TestChat;

/** One bot without a database that gets one message after the other: what several at once must look like. */
final class OneBot {

    private final UserId user;
    private final MenuFile menu;
    private final Instant start;
    private List<Said> history = List.of();
    private Reply last = Reply.of("아직 아무 말도 없었어요.");

    OneBot(UserId user, MenuFile menu, Instant start) {
        this.user = user;
        this.menu = menu;
        this.start = start;
    }

    /** The last reply. */
    Reply last() {
        return last;
    }

    /**
     * Whether the messages bring about this outcome in some order; if so, they have come in that order.
     *
     * @param heard with the replies in the order of the messages
     */
    boolean canReach(Instant now, List<String> texts, Outcome heard) throws Exception {
        for (List<Integer> order : orders(texts.size())) {
            List<Said> longer = new ArrayList<>(history);
            order.forEach(i -> longer.add(new Said(now, texts.get(i))));
            Outcome outcome = replay(longer);
            List<Reply> replies = outcome.replies().subList(history.size(), longer.size());
            boolean same = IntStream.range(0, replies.size())
                    .allMatch(i -> isSame(
                            texts.get(order.get(i)),
                            replies.get(i),
                            heard.replies().get(order.get(i))));
            if (same
                    && outcome.where().equals(heard.where())
                    && outcome.orders().equals(heard.orders())) {
                history = longer;
                last = replies.get(replies.size() - 1);
                return true;
            }
        }
        return false;
    }

    /**
     * A command is within no turn: what it finds is read first, and whether an order waits after that. So an order that is
     * placed between the two is not in what it found, and waits no more.
     */
    private static boolean isSame(String said, Reply expected, Reply heard) {
        return heard.equals(expected) || (said.equals("주문내역") && expected.text().startsWith(heard.text() + "\n"));
    }

    private Outcome replay(List<Said> messages) throws Exception {
        HandClock clock = new HandClock(start);
        MemoryOrders orders = new MemoryOrders(clock);
        TestChat chat = new TestChat(clock, Shop.features(orders, menu, clock));
        List<Reply> replies = new ArrayList<>();
        for (Said one : messages) {
            clock.set(one.at());
            replies.add(chat.say(user, one.text()));
        }
        return new Outcome(replies, chat.where(user), orders.latest(user, 100));
    }

    private static List<List<Integer>> orders(int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> shorter : orders(count - 1)) {
            for (int at = 0; at < count; at++) {
                List<Integer> order = new ArrayList<>(shorter);
                order.add(at, count - 1);
                all.add(order);
            }
        }
        return Collections.unmodifiableList(all);
    }

    @Override
    public String toString() {
        return history.stream().map(Said::text).toList().toString();
    }

    /** A message and when it came. Immutable. */
    private record Said(Instant at, String text) {}

    /**
     * What comes of messages. Immutable.
     *
     * @param where the conversation as it is stored
     * @param orders the user's, the newest first
     */
    record Outcome(List<Reply> replies, String where, List<Order> orders) {}
}
