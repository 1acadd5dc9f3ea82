package kr.plusbot.core.chat;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a reply's text, for channels that can show cards. The text says all of it, too, so a channel without
 * cards loses nothing. Immutable.
 *
 * @param layout what the rows are
 * @param title the line above the rows
 * @param rows at least one; a channel shows as many as it can
 * @param total the row below the others; null when there is none
 * @param words the end of the reply's text; the card can replace it
 */
public record Card(
        Layout layout,
        String title,
        List<Row> rows,
        @Nullable Row total,
        String words) {

    /** What the rows are. */
    public enum Layout {
        /** Things to look at, each with a picture and a page where it has them. */
        LIST,
        /** The details of one thing. The title of a row is one word, and its description is the value. */
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
