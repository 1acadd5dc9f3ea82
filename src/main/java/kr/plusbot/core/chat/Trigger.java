package kr.plusbot.core.chat;

/**
 * What makes a command answer: a whole text, a prefix, or a kind of message. Immutable.
 *
 * <p>{@link Phrase} compares texts and prefixes. It ignores differences in width, case and spaces that people type.
 *
 * @param comparison how the phrase is compared
 * @param phrase the text, the prefix with its colon, or the name of the kind
 */
public record Trigger(Comparison comparison, String phrase) {

    /** How a trigger is compared with a message. */
    public enum Comparison {
        /** The whole message is the phrase. */
        TEXT,
        /** The message begins with the phrase; what follows is the argument. */
        PREFIX,
        /** The message is of this kind, whatever it contains. */
        KIND
    }

    /** @throws IllegalArgumentException when nothing is left of the phrase once spaces are gone */
    public Trigger {
        if (Phrase.key(phrase).isEmpty()) {
            throw new IllegalArgumentException("a trigger needs a phrase");
        }
    }

    /** The whole message is this text. */
    public static Trigger text(String text) {
        return new Trigger(Comparison.TEXT, text);
    }

    /** The message begins with this word and a colon: {@code 멜론검색} for {@code 멜론검색:아이유}. */
    public static Trigger prefix(String word) {
        return new Trigger(Comparison.PREFIX, word + ":");
    }

    /** The message is a photo, a video, a voice message or something new. */
    public static Trigger kind(MessageKind kind) {
        if (kind == MessageKind.TEXT) {
            throw new IllegalArgumentException("text needs a phrase");
        }
        return new Trigger(Comparison.KIND, kind.name());
    }
}
