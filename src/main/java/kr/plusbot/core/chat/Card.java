package kr.plusbot.core.chat;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a reply's text that has a structure, for channels that can show one. The text says all of it too, so a channel
 * without cards loses nothing. Immutable.
 *
 * @param layout what the rows are
 * @param title what stands above them
 * @param rows at least one; a channel shows as many as it can
 * @param total what stands below them; null when nothing does
 * @param words the end of the reply's text, which the card can take the place of
 */
public record Card(
        Layout layout,
        String title,
        List<Row> rows,
        @Nullable Row total,
        String words) {

    /** What the rows are. */
    public enum Layout {
        /** Things to look at, each with a picture and a page where there are any. */
        LIST,
        /** What belongs to one thing: the row's title names it in a word, its description says what it is. */
        SUMMARY
    }

    /** Copies the list. */
    public Card {
        rows = List.copyOf(rows);
        words = Texts.storable(words);
    }

    /**
     * One row. Immutable.
     *
     * @param description empty when there is none
     * @param image null when there is none
     * @param page null when there is none
     */
    public record Row(
            String title,
            String description,
            @Nullable URI image,
            @Nullable URI page) {

        /** A row of text alone. */
        public static Row of(String title, String description) {
            return new Row(title, description, null, null);
        }
    }
}
