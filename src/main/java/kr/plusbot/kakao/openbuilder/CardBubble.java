package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.plusbot.core.chat.Card.Row;
import kr.plusbot.kakao.openbuilder.Bubble.Button;
import org.jspecify.annotations.Nullable;

/** An output with rows (the format page, "ListCard", "ItemCard", "Carousel"), within its limits. Immutable. */
sealed interface CardBubble extends Bubble {

    /** A list of things, one below the other. */
    record ListCard(
            @JsonProperty("header") Title header,
            @JsonProperty("items") List<ListItem> items,
            @JsonProperty("buttons") List<Button> buttons)
            implements CardBubble {
        public ListCard {
            items = Limit.LIST_ITEMS.cut(items);
            buttons = Limit.BUTTONS.cut(buttons);
        }

        private ListCard inCarousel() {
            return new ListCard(header, Limit.CAROUSEL_LIST_ITEMS.cut(items), buttons);
        }
    }

    /** Several list cards, one beside the other. */
    record Carousel(
            @JsonProperty("type") String type,
            @JsonProperty("items") List<ListCard> items) implements CardBubble {
        public Carousel {
            items = Limit.CAROUSEL_LISTS.cut(items).stream()
                    .map(ListCard::inCarousel)
                    .toList();
        }
    }

    /** The details of one thing; the summary stands below a line. */
    record ItemCard(
            @JsonProperty("head") Title head,
            @JsonProperty("itemList") List<ItemRow> itemList,
            @JsonProperty("itemListSummary") @Nullable ItemSummary itemListSummary,
            @JsonProperty("buttons") @Nullable List<Button> buttons)
            implements CardBubble {
        public ItemCard {
            itemList = Limit.ROWS.cut(itemList);
            buttons = buttons == null ? null : Limit.BUTTONS.cut(buttons);
        }
    }

    /** The title above the rows. */
    record Title(@JsonProperty("title") String title) {
        public Title {
            title = Limit.TITLE.cut(title);
        }
    }

    /** One entry of a list; null fields are left out. */
    record ListItem(
            @JsonProperty("title") String title,
            @JsonProperty("description") @Nullable String description,
            @JsonProperty("imageUrl") @Nullable String imageUrl,
            @JsonProperty("link") @Nullable Map<String, String> link) {

        public ListItem {
            title = Limit.TITLE.cut(title);
            description = description == null ? null : Limit.LIST_DESCRIPTION.cut(description);
        }

        static ListItem of(Row row) {
            return new ListItem(
                    row.title(),
                    row.description().isEmpty() ? null : row.description(),
                    Optional.ofNullable(row.image()).map(URI::toASCIIString).orElse(null),
                    Optional.ofNullable(row.page())
                            .map(page -> Map.of("web", page.toASCIIString()))
                            .orElse(null));
        }
    }

    /** One detail. */
    record ItemRow(
            @JsonProperty("title") String title,
            @JsonProperty("description") String description) {
        public ItemRow {
            title = Limit.ROW_TITLE.cut(title);
            description = Limit.ROW_DESCRIPTION.cut(description);
        }

        static ItemRow of(Row row) {
            return new ItemRow(row.title(), row.description());
        }
    }

    /** The sum of the details. */
    record ItemSummary(
            @JsonProperty("title") String title,
            @JsonProperty("description") String description) {
        public ItemSummary {
            title = Limit.ROW_TITLE.cut(title);
            description = Limit.SUMMARY_DESCRIPTION.cut(description);
        }

        static ItemSummary of(Row row) {
            return new ItemSummary(row.title(), row.description());
        }
    }
}
