package kr.plusbot.shop.menu;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * One answer to an option's question. Immutable.
 *
 * @param name what its button says
 * @param price what it adds, 0 to 10,000,000 won; 0 when the file does not say
 */
public record Choice(
        @JsonProperty("name") String name,
        @JsonProperty("price") Won price) {

    /** @throws IllegalArgumentException when the name or the price cannot be one */
    public Choice {
        Label.check(name);
        price = Objects.requireNonNullElse(price, Won.NOTHING);
        Item.checkPrice(name, price);
    }
}
