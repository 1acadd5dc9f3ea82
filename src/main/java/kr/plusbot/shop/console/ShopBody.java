package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import kr.plusbot.shop.hours.OpenState;
import kr.plusbot.shop.menu.Category;
import kr.plusbot.shop.menu.ChoiceName;
import kr.plusbot.shop.menu.Item;
import kr.plusbot.shop.menu.Menu;
import org.jspecify.annotations.Nullable;

/**
 * What the shop sells now. Immutable.
 *
 * @param open whether it takes orders
 * @param stopped whether it would, but takes no more today
 * @param until when it closes, or a break begins, on the shop's clock; absent when that is not known
 */
record ShopBody(
        @JsonProperty("open") boolean open,
        @JsonProperty("stopped") boolean stopped,
        @JsonProperty("until") @Nullable String until,
        @JsonProperty("categories") List<CategoryBody> categories,
        @JsonProperty("choices") List<ChoiceBody> choices) {

    static ShopBody of(OpenState state, Menu menu, Set<String> switchedOff, Set<ChoiceName> choicesOff) {
        return new ShopBody(
                state.open(),
                state.stopped(),
                state.until().map(Object::toString).orElse(null),
                menu.categories().stream()
                        .map(category -> CategoryBody.of(category, switchedOff))
                        .toList(),
                menu.choices().stream()
                        .map(choice -> ChoiceBody.of(choice, menu, choicesOff.contains(choice)))
                        .toList());
    }

    /**
     * A choice of all items that ask this.
     *
     * @param soldOut whether nobody can take it now
     * @param fixed whether the menu itself says so, so that it cannot be changed here
     */
    record ChoiceBody(
            @JsonProperty("option") String option,
            @JsonProperty("name") String name,
            @JsonProperty("soldOut") boolean soldOut,
            @JsonProperty("fixed") boolean fixed) {
        static ChoiceBody of(ChoiceName its, Menu menu, boolean isOff) {
            boolean isSoldOut = menu.isSoldOut(its);
            return new ChoiceBody(its.option(), its.choice(), isOff || isSoldOut, isSoldOut && !isOff);
        }
    }

    /** A part of the menu. */
    record CategoryBody(
            @JsonProperty("name") String name,
            @JsonProperty("items") List<ItemBody> items) {
        static CategoryBody of(Category category, Set<String> switchedOff) {
            return new CategoryBody(
                    category.name(),
                    category.items().stream()
                            .map(item -> ItemBody.of(item, switchedOff))
                            .toList());
        }
    }

    /**
     * Something that is sold.
     *
     * @param soldOut whether nobody can order it now
     * @param fixed whether the menu itself says so, so that it cannot be changed here
     */
    record ItemBody(
            @JsonProperty("name") String name,
            @JsonProperty("price") long price,
            @JsonProperty("soldOut") boolean soldOut,
            @JsonProperty("fixed") boolean fixed) {
        static ItemBody of(Item item, Set<String> switchedOff) {
            boolean isOff = switchedOff.contains(item.name());
            return new ItemBody(item.name(), item.price().amount(), isOff || item.soldOut(), item.soldOut() && !isOff);
        }
    }
}
