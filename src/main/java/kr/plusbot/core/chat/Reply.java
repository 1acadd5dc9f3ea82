package kr.plusbot.core.chat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the user reads: one bubble, and how they may answer it. Immutable; the {@code with…} methods give a changed
 * copy.
 *
 * @param text at most {@link #LONGEST_TEXT} characters are shown; null when the bubble has no text
 * @param photo null when there is none
 * @param link null when there is none
 * @param keyboard null when the command does not care; then the user types
 * @param card the structure of the text's end; null when it has none
 */
public record Reply(
        @Nullable String text,
        @Nullable Photo photo,
        @Nullable LinkButton link,
        @Nullable Keyboard keyboard,
        @Nullable Card card) {

    /** The most characters of text in one bubble, in code points (auto-reply manual 6.2, skill manual 5.1). */
    public static final int LONGEST_TEXT = 1_000;

    /** Says nothing, in a room. Where a bot must answer, the user reads this ellipsis. */
    public static final Reply SILENCE = Reply.of("…");

    /** @throws IllegalArgumentException when there is nothing to show (auto-reply manual, section 6.2) */
    public Reply {
        if ((text == null || text.isBlank()) && photo == null && link == null) {
            throw new IllegalArgumentException("a reply needs a text, a photo or a link");
        }
        text = Optional.ofNullable(text).map(Texts::storable).orElse(null);
    }

    /** A reply of text alone. */
    public static Reply of(String text) {
        return new Reply(text, null, null, null, null);
    }

    /** This reply with a photo below its text. */
    public Reply withPhoto(Photo newPhoto) {
        return new Reply(text, newPhoto, link, keyboard, card);
    }

    /** This reply with a button that opens a page. */
    public Reply withLink(LinkButton newLink) {
        return new Reply(text, photo, newLink, keyboard, card);
    }

    /** This reply with another keyboard. */
    public Reply withKeyboard(Keyboard newKeyboard) {
        return new Reply(text, photo, link, newKeyboard, card);
    }

    /** This reply with the structure of its text's end; null for none. */
    public Reply withCard(@Nullable Card newCard) {
        return new Reply(text, photo, link, keyboard, newCard);
    }
}
