package kr.plusbot.shop.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.shop.menu.Label;

/**
 * The part of a list that one message shows. Immutable.
 *
 * @param number from 0
 * @param count how many pages there are
 */
public record Page<T>(List<T> entries, int number, int count) {

    static final String NEXT = "다음 메뉴";
    static final String BEFORE = "이전 메뉴";

    /** So many names of {@value Label#LONGEST} characters, each with a price of up to 12, fit a text of 1,000. */
    static final int SIZE = 18;

    /**
     * One page of a list.
     *
     * @param wanted the page's number; the nearest one when the list has become shorter
     */
    static <T> Page<T> of(List<T> all, int wanted) {
        int count = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int number = Math.max(0, Math.min(wanted, count - 1));
        int start = number * SIZE;
        return new Page<>(all.subList(start, Math.min(all.size(), start + SIZE)), number, count);
    }

    /** The same step with another page; empty when the message does not turn the page. */
    Optional<Next<Draft>> turn(IncomingMessage message, String step, Draft draft) {
        if (hasNext() && Phrase.isSame(NEXT, message.content())) {
            return Optional.of(Next.step(step, draft.withPage(number + 1)));
        }
        return hasBefore() && Phrase.isSame(BEFORE, message.content())
                ? Optional.of(Next.step(step, draft.withPage(number - 1)))
                : Optional.empty();
    }

    /** These buttons, then those that turn the page. */
    Keyboard keyboard(Stream<String> labels) {
        List<String> buttons = new ArrayList<>(labels.toList());
        if (hasNext()) {
            buttons.add(NEXT);
        }
        if (hasBefore()) {
            buttons.add(BEFORE);
        }
        return new Keyboard(buttons);
    }

    private boolean hasNext() {
        return number < count - 1;
    }

    private boolean hasBefore() {
        return number > 0;
    }

    /** The page's number as the customer reads it; empty when there is only one page. */
    String mark() {
        return count == 1 ? "" : " (%d/%d)".formatted(number + 1, count);
    }
}
