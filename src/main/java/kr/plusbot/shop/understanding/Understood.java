package kr.plusbot.shop.understanding;

import java.util.List;
import java.util.Optional;

/**
 * What a sentence means. Immutable.
 *
 * @param order whether it is an order at all; everything else is empty if not
 * @param lines what is ordered for sure; equal lines are one
 * @param dine where they have it, if they said so
 * @param memo what they wish besides, in their words
 * @param missing required options that they did not choose
 * @param unclear whether something was not surely understood, so that the customer must be asked
 * @param unavailable what they named but cannot have, sold out or unknown, in their words
 */
public record Understood(
        boolean order,
        List<Line> lines,
        Optional<Dine> dine,
        Optional<String> memo,
        List<Missing> missing,
        boolean unclear,
        List<String> unavailable) {

    public static final Understood NO_ORDER =
            new Understood(false, List.of(), Optional.empty(), Optional.empty(), List.of(), false, List.of());

    /** Copies the lists. */
    public Understood {
        lines = List.copyOf(lines);
        missing = List.copyOf(missing);
        unavailable = List.copyOf(unavailable);
    }

    /**
     * One line of the order.
     *
     * @param item its name on the menu
     * @param choices their names on the menu, in its order, and only those that were said
     * @param quantity 1 to 99
     */
    public record Line(String item, List<String> choices, int quantity) {

        /** Copies the list. */
        public Line {
            choices = List.copyOf(choices);
        }
    }

    /** A required option that was not chosen for an item; both by their names on the menu. */
    public record Missing(String item, String option) {}
}
