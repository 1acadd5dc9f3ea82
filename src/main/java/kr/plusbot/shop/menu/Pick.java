package kr.plusbot.shop.menu;

import java.util.ArrayList;
import java.util.List;

/**
 * What a customer picked, by the names on the buttons. Immutable.
 *
 * @param category empty until one is picked
 * @param item empty until one is picked
 * @param choices one for each option group that the customer was asked about, in the menu's order; {@link
 *     OptionGroup#NONE} where they took none
 */
public record Pick(String category, String item, List<String> choices) {

    public static final Pick NOTHING = new Pick("", "", List.of());

    /** Copies the list. */
    public Pick {
        choices = List.copyOf(choices);
    }

    public Pick withChoice(String choice) {
        List<String> more = new ArrayList<>(choices);
        more.add(choice);
        return new Pick(category, item, more);
    }

    /** The choices that were made. */
    public List<String> chosen() {
        return choices.stream()
                .filter(choice -> !choice.equals(OptionGroup.NONE))
                .toList();
    }
}
