package kr.plusbot.shop.menu;

/**
 * A choice of all items that ask the same question: what a shop has run out of, it has run out of for each of them. Immutable.
 *
 * @param option the question's name, as {@link OptionGroup#name}
 * @param choice as {@link Choice#name}
 */
public record ChoiceName(String option, String choice) {}
