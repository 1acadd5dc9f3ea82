package kr.plusbot.shop.understanding;

import java.util.List;

/**
 * A word that is known. Immutable.
 *
 * @param number how many, of a number
 * @param items what it names on the menu, as an item; what stands in it, of a category
 * @param choices what it names on the menu, as a choice
 */
record Word(Role role, int number, List<Sense> items, List<Answer> choices) {

    static Word of(Role role) {
        return new Word(role, 0, List.of(), List.of());
    }

    static Word number(int number) {
        return new Word(Role.NUMBER, number, List.of(), List.of());
    }

    boolean isItem() {
        return role == Role.MENU && !items.isEmpty();
    }

    boolean isChoice() {
        return !choices.isEmpty();
    }
}
