package kr.plusbot.shop.menu;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the menu. Immutable.
 *
 * @param name what its button says
 * @param items in the shop's order, 1 to 500
 */
public record Category(
        @JsonProperty("name") String name,
        @JsonProperty("items") List<Item> items) {

    private static final int MOST = 500;

    /** @throws IllegalArgumentException when the name cannot be one, or two items have one name */
    public Category {
        Label.check(name);
        items = Entries.of(items);
        Label.checkCount(items, 1, MOST, "items");
        Label.checkUnique(items, Item::name);
    }

    /** The item of this name, sold out or not. */
    public Optional<Item> item(String wanted) {
        return Entries.find(items, Item::name, wanted);
    }

    /** This category with these items and choices sold out. */
    Category without(Set<String> soldOut, Set<ChoiceName> choices) {
        return new Category(
                name, items.stream().map(item -> item.without(soldOut, choices)).toList());
    }

    /** Whether some item can be ordered. */
    public boolean isAvailable() {
        return items.stream().anyMatch(Item::isAvailable);
    }
}
