package kr.plusbot.shop.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.shop.menu.Menu;
import kr.plusbot.shop.menu.Won;
import kr.plusbot.shop.order.Draft.Line;

/**
 * Compares a cart with today's menu. Immutable.
 *
 * @param lines what the shop still sells, at today's prices
 * @param changes what the customer must know before they confirm, line by line
 */
record Quote(List<Line> lines, List<String> changes) {

    /** In code points. The question below it must fit the text, too. */
    private static final int LONGEST_HINT = 150;

    /** Copies the lists. */
    Quote {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    static Quote of(Draft draft, Menu menu) {
        List<Line> lines = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (Line line : draft.lines()) {
            Optional<Won> price = menu.price(line.pick());
            price.map(line::at).ifPresent(lines::add);
            if (!price.equals(Optional.of(line.price()))) {
                changes.add(change(line, price));
            }
        }
        return new Quote(lines, changes);
    }

    private static String change(Line line, Optional<Won> price) {
        String name = Receipt.name(line.pick());
        return price.map(now -> "%s: %s → %s".formatted(name, line.price(), now))
                .orElse(name + ": 지금은 드릴 수 없어 뺐어요");
    }

    /** What to tell the customer. */
    String hint() {
        return "그사이 바뀐 것이 있어요.\n" + Texts.cut(String.join("\n", changes), LONGEST_HINT);
    }
}
