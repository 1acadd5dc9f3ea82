package kr.plusbot.kakao.openbuilder;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.plusbot.core.chat.Card;
import kr.plusbot.core.chat.Card.Row;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.kakao.openbuilder.Bubble.Button;
import kr.plusbot.kakao.openbuilder.CardBubble.Carousel;
import kr.plusbot.kakao.openbuilder.CardBubble.ItemCard;
import kr.plusbot.kakao.openbuilder.CardBubble.ItemRow;
import kr.plusbot.kakao.openbuilder.CardBubble.ItemSummary;
import kr.plusbot.kakao.openbuilder.CardBubble.ListCard;
import kr.plusbot.kakao.openbuilder.CardBubble.ListItem;
import kr.plusbot.kakao.openbuilder.CardBubble.Title;
import org.jspecify.annotations.Nullable;

/** Shows a reply's structure as a card if all of it fits. Without state. */
final class Cards {

    /** The least entries of a list or a carousel. Some authors report that Kakao refuses a single one. */
    private static final int LEAST = 2;

    private Cards() {}

    /** The card; empty when there is none, or when the text says more than the card can show. */
    static Optional<Bubble> of(Reply reply) {
        Card card = reply.card();
        String text = reply.text();
        if (card == null || text == null || !text.endsWith(card.words())) {
            return Optional.empty();
        }
        if (reply.photo() != null || !fits(reply.link())) {
            return Optional.empty();
        }
        List<Button> buttons = Button.ofNullable(reply.link());
        return card.layout() == Card.Layout.LIST ? list(card, buttons) : summary(card, buttons);
    }

    /** The text that the user reads before the card, which must be there. */
    static String textBefore(Reply reply) {
        String text = Objects.requireNonNull(reply.text());
        Card card = Objects.requireNonNull(reply.card());
        return text.substring(0, text.length() - card.words().length()).stripTrailing();
    }

    private static Optional<Bubble> list(Card card, List<Button> buttons) {
        List<ListItem> items = card.rows().stream().map(ListItem::of).toList();
        int most = Limit.CAROUSEL_LISTS.most() * Limit.CAROUSEL_LIST_ITEMS.most();
        boolean fits = items.size() <= most
                && Limit.TITLE.fits(card.title())
                && card.rows().stream().allMatch(row -> fits(row.image()) && fits(row.page()));
        if (items.size() < LEAST || !fits) {
            return Optional.empty();
        }
        Title title = new Title(card.title());
        return Optional.of(
                Limit.LIST_ITEMS.fits(items)
                        ? new ListCard(title, items, buttons)
                        : new Carousel(
                                "listCard",
                                parts(items).stream()
                                        .map(part -> new ListCard(title, part, buttons))
                                        .toList()));
    }

    /** The items in as few parts as possible, with about the same number in each. */
    private static List<List<ListItem>> parts(List<ListItem> items) {
        int most = Limit.CAROUSEL_LIST_ITEMS.most();
        int count = (items.size() + most - 1) / most;
        List<List<ListItem>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(items.subList(i * items.size() / count, (i + 1) * items.size() / count));
        }
        return parts;
    }

    private static Optional<Bubble> summary(Card card, List<Button> buttons) {
        Row total = card.total();
        boolean fits = Limit.ROWS.fits(card.rows())
                && card.rows().stream().allMatch(row -> fits(row, Limit.ROW_DESCRIPTION))
                && (total == null || fits(total, Limit.SUMMARY_DESCRIPTION));
        return fits
                ? Optional.of(new ItemCard(
                        new Title(card.title()),
                        card.rows().stream().map(ItemRow::of).toList(),
                        total == null ? null : ItemSummary.of(total),
                        buttons.isEmpty() ? null : buttons))
                : Optional.empty();
    }

    private static boolean fits(@Nullable URI address) {
        return address == null || Limit.ITEM_ADDRESS.fits(address.toASCIIString());
    }

    private static boolean fits(@Nullable LinkButton link) {
        return link == null || Limit.BUTTON_ADDRESS.fits(link.url().toASCIIString());
    }

    private static boolean fits(Row row, Limit description) {
        return Limit.ROW_TITLE.fits(row.title()) && description.fits(row.description());
    }
}
