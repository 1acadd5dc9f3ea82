package kr.plusbot.tools.check;

/**
 * A rule that an answer does not keep. Immutable.
 *
 * @param text one or two polite Korean sentences, for the bot's developer
 * @param section the manual's section, such as {@code 6.2}
 * @param remedy how to mend it; empty when the text says it, or the check does
 * @param excerpt what was seen; empty when there is nothing to see
 */
public record Finding(Severity severity, String text, String section, String remedy, String excerpt) {

    /** How much it matters. */
    public enum Severity {
        /** Kakao would not show the answer, and count a failure. */
        BREAKS,
        /** Kakao would show something else than was meant, or only by luck the same. */
        BENDS
    }

    /** The same finding as others of its kind have it, whatever was seen. */
    Finding withoutExcerpt() {
        return new Finding(severity, text, section, remedy, "");
    }
}
