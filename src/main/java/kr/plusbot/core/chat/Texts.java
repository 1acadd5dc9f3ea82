package kr.plusbot.core.chat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.plusbot.platform.runtime.StorableText;

/** Operations on texts. They count characters as a reader sees them and never cut one in two. Without state. */
public final class Texts {

    private static final String ELLIPSIS = "…";

    /** An extended grapheme cluster (UAX 29). {@code BreakIterator} knows those of emoji and flags only since Java 20. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private Texts() {}

    /** The text's length in code points, the unit in which Kakao's limits are counted here. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text with U+FFFD in place of NUL and of lone surrogates. */
    public static String storable(String text) {
        return StorableText.of(text);
    }

    /** Whether the text has neither NUL nor a lone surrogate. */
    public static boolean isStorable(String text) {
        return StorableText.isStorable(text);
    }

    /** The text without white space and space characters of any kind (no-break and ideographic ones too) around it. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether the character is white space or a space of any kind. */
    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /**
     * The text itself if it has at most {@code limit} code points, else its beginning and an ellipsis within that limit,
     * cut between two characters as a reader sees them.
     *
     * @param limit in code points, at least 1
     */
    public static String cut(String text, int limit) {
        if (length(text) <= limit) {
            return text;
        }
        int room = text.offsetByCodePoints(0, limit - 1);
        Matcher characters = CHARACTER.matcher(text);
        int end = 0;
        while (characters.find() && characters.end() <= room) {
            end = characters.end();
        }
        return text.substring(0, end) + ELLIPSIS;
    }
}
