package kr.plusbot.melon;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.Texts;

/**
 * What a user looks for. Immutable; equal questions have equal {@code words}, however they were typed.
 *
 * @param shown the question as the user reads it: one line of at most 100 characters
 * @param words the question as Melon is asked: composed (NFC), single spaces, and no quotation marks, with which it finds
 *     nothing
 */
record SongQuery(String shown, String words) {

    private static final int LONGEST_SHOWN = 100;

    /** In bytes as sent; common servers take 8 KB for the request line and all headers. */
    private static final int LONGEST_ENCODED = 7_000;

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}]+");
    private static final Pattern QUOTATION_MARKS = Pattern.compile("[\"“”]");

    /** Reads what a user typed. */
    static SongQuery of(String text) {
        String line = oneLine(Normalizer.normalize(text, Normalizer.Form.NFC));
        return new SongQuery(
                Texts.cut(line, LONGEST_SHOWN),
                oneLine(QUOTATION_MARKS.matcher(line).replaceAll(" ")));
    }

    /** Whether nothing is left to search for. */
    boolean isEmpty() {
        return words.codePoints().allMatch(c -> c == ' ' || Character.getType(c) == Character.FORMAT);
    }

    /** Whether the question is too long for a web address. */
    boolean isTooLong() {
        return encoded().length() > LONGEST_ENCODED;
    }

    /** The words, percent-encoded as the value of a query parameter. */
    String encoded() {
        return encode(words);
    }

    /** The first 100 characters of the words, percent-encoded: enough for a link that people open. */
    String encodedBriefly() {
        int end = Math.min(Texts.length(words), LONGEST_SHOWN);
        return encode(words.substring(0, words.offsetByCodePoints(0, end)));
    }

    private static String oneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
