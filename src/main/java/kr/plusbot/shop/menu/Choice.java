package kr.plusbot.shop.menu;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;

/**
 * One answer to an option's question. Immutable.
 *
 * @param name what its button says
 * @param price what it adds, 0 to 10,000,000 won; 0 when the file does not say
 * @param soldOut whether it is shown but cannot be taken
 * @param aliases what customers call it besides
 */
public record Choice(
        @JsonProperty("name") String name,
        @JsonProperty("price") Won price,

        @JsonProperty("soldOut") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean soldOut,

        @JsonProperty("aliases") List<String> aliases) {

    /** @throws IllegalArgumentException when the name, the price or an alias cannot be one */
    @JsonCreator
    public Choice {
        Label.check(name);
        aliases = Entries.of(aliases);
        aliases.forEach(Label::check);
        price = Objects.requireNonNullElse(price, Won.NOTHING);
        Item.checkPrice(name, price);
    }

    /** This choice, shown but not to be taken. */
    Choice soldOutNow() {
        return new Choice(name, price, true, aliases);
    }

    public boolean isAvailable() {
        return !soldOut;
    }

    /** A choice that has no other name. */
    public Choice(String name, Won price) {
        this(name, price, false, List.of());
    }
}
