package kr.plusbot.tools.check;

/**
 * A rule that an answer does not keep. Immutable.
 *
 * @param text one polite Korean sentence, for the bot's developer
 * @param section the manual's section, such as {@code 6.2}
 */
public record Finding(Severity severity, String text, String section) {

    /** How much it matters. */
    public enum Severity {
        /** Kakao would not show the answer, and count a failure. */
        BREAKS,
        /** Kakao would show something else than was meant, or only by luck the same. */
        BENDS
    }
}
