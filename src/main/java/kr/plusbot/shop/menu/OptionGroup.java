package kr.plusbot.shop.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.plusbot.core.chat.Phrase;

/**
 * A question about an item, such as its size. Immutable.
 *
 * @param name what is asked
 * @param required whether one of the choices must be taken
 * @param choices in the shop's order, 1 to 100
 */
public record OptionGroup(
        @JsonProperty("name") String name,

        @JsonProperty("required") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean required,

        @JsonProperty("choices") List<Choice> choices) {

    /** Stands for no choice where a choice is stored. */
    static final String NONE = "";

    /** The label of the button that takes no choice. */
    public static final String DO_WITHOUT = "선택 안 함";

    private static final int MOST = 100;

    /** @throws IllegalArgumentException when the name cannot be one, or two choices have one name */
    public OptionGroup {
        Label.check(name);
        choices = Entries.of(choices);
        Label.checkCount(choices, 1, MOST, "choices");
        Label.checkUnique(choices, Choice::name);
    }

    /**
     * The choice that a customer means by these words; {@link #NONE} when they want none; empty when the words mean
     * nothing here, or a choice that is sold out.
     */
    public Optional<String> choice(String words) {
        return !required && Phrase.isSame(DO_WITHOUT, words)
                ? Optional.of(NONE)
                : named(words).filter(Choice::isAvailable).map(Choice::name);
    }

    /** The choice of this name, sold out or not. */
    public Optional<Choice> named(String words) {
        return Entries.find(choices, Choice::name, words);
    }

    /** Whether these words name a choice that is sold out. */
    public boolean isSoldOut(String words) {
        return named(words).filter(Choice::soldOut).isPresent();
    }

    /** Whether the question can be answered. */
    boolean isAvailable() {
        return !required || choices.stream().anyMatch(Choice::isAvailable);
    }

    /** This question with these choices sold out, where they are its own. */
    OptionGroup without(Set<ChoiceName> soldOut) {
        return new OptionGroup(
                name,
                required,
                choices.stream()
                        .map(choice ->
                                soldOut.contains(new ChoiceName(name, choice.name())) ? choice.soldOutNow() : choice)
                        .toList());
    }

    /** What a choice, or {@link #NONE}, adds to the price; empty when it cannot be taken. */
    Optional<Won> price(String choice) {
        return choice.equals(NONE)
                ? Optional.of(Won.NOTHING).filter(nothing -> !required)
                : named(choice).filter(Choice::isAvailable).map(Choice::price);
    }
}
