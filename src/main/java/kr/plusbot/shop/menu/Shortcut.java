package kr.plusbot.shop.menu;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A customers' word for an item with some of its choices, such as 아아 for an iced americano. Immutable.
 *
 * @param say the word
 * @param item the item's name
 * @param choices names of its choices, at most one of each option group
 */
public record Shortcut(
        @JsonProperty("say") String say,
        @JsonProperty("item") String item,
        @JsonProperty("choices") List<String> choices) {

    /** @throws IllegalArgumentException when a word cannot be one */
    public Shortcut {
        Label.check(say);
        Label.require(item != null, "줄임말 \"" + say + "\"에 item이 없습니다.");
        choices = Entries.of(choices);
    }
}
