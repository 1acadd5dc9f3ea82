package kr.plusbot.shop.menu;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to order. Immutable.
 *
 * @param name what its button says
 * @param price of one, without options, 0 to 10,000,000 won
 * @param soldOut whether it is shown but cannot be ordered
 * @param options the questions that a customer is asked about it, up to 10
 * @param aliases what customers call it besides
 */
public record Item(
        @JsonProperty("name") String name,
        @JsonProperty("price") Won price,

        @JsonProperty("soldOut") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean soldOut,

        @JsonProperty("options") List<OptionGroup> options,
        @JsonProperty("aliases") List<String> aliases) {

    /** A higher price is a typing error. */
    static final Won HIGHEST_PRICE = new Won(10_000_000);

    public static final int MOST_OPTIONS = 10;

    /** @throws IllegalArgumentException when the name, the price or an alias cannot be one, or two option groups have one name */
    @JsonCreator
    public Item {
        Label.check(name);
        checkPrice(name, price);
        options = Entries.of(options);
        Label.checkCount(options, 0, MOST_OPTIONS, "한 메뉴의 options");
        Label.checkUnique(options, OptionGroup::name);
        aliases = Entries.of(aliases);
        aliases.forEach(Label::check);
    }

    /** An item that has no other name. */
    public Item(String name, Won price, boolean soldOut, List<OptionGroup> options) {
        this(name, price, soldOut, options, List.of());
    }

    static void checkPrice(String name, @Nullable Won price) {
        Label.require(
                price != null && price.compareTo(HIGHEST_PRICE) <= 0,
                "\"%s\"의 값(price)을 %s까지의 숫자로 적어 주세요.".formatted(name, HIGHEST_PRICE));
    }

    /** This item, without what is sold out of it. */
    Item without(Set<String> items, Set<ChoiceName> choices) {
        return new Item(
                name,
                price,
                soldOut || items.contains(name),
                options.stream().map(option -> option.without(choices)).toList(),
                aliases);
    }

    /** Whether it can be ordered: what must be chosen must be there, too. */
    public boolean isAvailable() {
        return !soldOut && options.stream().allMatch(OptionGroup::isAvailable);
    }

    /** Whether one of these words names a choice that is sold out, and none that can be had. */
    public boolean lacks(List<String> words) {
        return words.stream()
                .filter(word -> options.stream().anyMatch(option -> option.isSoldOut(word)))
                .anyMatch(word ->
                        options.stream().noneMatch(option -> option.choice(word).isPresent()));
    }

    /** An option by its position, from 0; empty after the last. */
    public Optional<OptionGroup> option(int number) {
        return options.stream().skip(number).findFirst();
    }

    /**
     * What one costs with these options.
     *
     * @param choices one for each option group that was asked about
     * @return empty when the options asked for are not those of this item
     */
    Optional<Won> price(List<String> choices) {
        if (choices.size() != options.size()) {
            return Optional.empty();
        }
        Won sum = price;
        for (int i = 0; i < options.size(); i++) {
            Optional<Won> more = options.get(i).price(choices.get(i));
            if (more.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(more.get());
        }
        return Optional.of(sum);
    }
}
