package kr.plusbot.shop.menu;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the shop sells. Immutable; a menu that is wrong cannot be made.
 *
 * @param categories in the shop's order, 1 to 100
 * @param shortcuts words for an item with choices
 */
public record Menu(
        @JsonProperty("categories") List<Category> categories,
        @JsonProperty("shortcuts") List<Shortcut> shortcuts) {

    private static final int MOST = 100;

    /** @throws IllegalArgumentException when two categories have one name, there is none, or a customer's word means two things */
    @JsonCreator
    public Menu {
        categories = Entries.of(categories);
        Label.checkCount(categories, 1, MOST, "categories");
        Label.checkUnique(categories, Category::name);
        shortcuts = Entries.of(shortcuts);
        Sayings.check(categories, shortcuts);
    }

    /** A menu without shortcuts. */
    public Menu(List<Category> categories) {
        this(categories, List.of());
    }

    /** The category of this name. */
    public Optional<Category> category(String name) {
        return Entries.find(categories, Category::name, name);
    }

    /** The item that was picked, if it is still sold. */
    public Optional<Item> item(Pick pick) {
        return category(pick.category())
                .flatMap(category -> category.item(pick.item()))
                .filter(Item::isAvailable);
    }

    /** What one of this costs now; empty when it cannot be had like that any more. */
    public Optional<Won> price(Pick pick) {
        return item(pick).flatMap(item -> item.price(pick.choices()));
    }

    /** This menu with these items and choices sold out. */
    Menu without(Set<String> items, Set<ChoiceName> choices) {
        return new Menu(
                categories.stream().map(its -> its.without(items, choices)).toList(), shortcuts);
    }

    /** The choices of all items, each once, in the menu's order. */
    public Set<ChoiceName> choices() {
        return options()
                .flatMap(option -> option.choices().stream().map(its -> new ChoiceName(option.name(), its.name())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether no item that has this choice can be had with it. */
    public boolean isSoldOut(ChoiceName choice) {
        return options()
                .filter(option -> option.name().equals(choice.option()))
                .flatMap(option -> option.choices().stream())
                .filter(its -> its.name().equals(choice.choice()))
                .allMatch(Choice::soldOut);
    }

    private Stream<OptionGroup> options() {
        return categories.stream().flatMap(its -> its.items().stream()).flatMap(its -> its.options().stream());
    }

    /** Whether it has an item of exactly this name. */
    public boolean has(String item) {
        return categories.stream()
                .flatMap(its -> its.items().stream())
                .anyMatch(its -> its.name().equals(item));
    }

    /** Whether anything can be ordered. */
    public boolean isAvailable() {
        return categories.stream().anyMatch(Category::isAvailable);
    }
}
