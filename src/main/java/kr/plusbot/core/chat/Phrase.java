package kr.plusbot.core.chat;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Compares what people type with what a command waits for. Without state.
 *
 * <p>Two texts with the same {@linkplain #key key} are the same phrase: width (full-width colon, half-width letters),
 * normal form (composed, decomposed and compatibility Hangul), case and spaces do not count.
 */
public final class Phrase {

    private static final char FIRST_FINAL = '\u11A8';
    /** The final consonants U+11A8 to U+11C2 (Unicode 15, Hangul Jamo) written with initial consonants. */
    private static final String[] FINALS =
            "ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ".split(" ");

    private Phrase() {}

    /** Whether two texts are the same phrase. */
    public static boolean isSame(String one, String other) {
        return key(one).equals(key(other));
    }

    /** The text as it is compared: decomposed into letters, narrow, in lower case, without spaces. */
    public static String key(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i += Character.charCount(letters.codePointAt(i))) {
            appendKey(key, letters.codePointAt(i));
        }
        return key.toString();
    }

    /**
     * The index in the text at which the longest of some prefixes ends.
     *
     * @param prefixes the prefixes' {@linkplain #key keys}
     * @param longest the length of the longest of them
     * @return an index into the text itself, so that what follows stays as it was typed; empty when none fits
     */
    public static OptionalInt endOfLongestPrefix(String text, Set<String> prefixes, int longest) {
        StringBuilder key = new StringBuilder();
        OptionalInt end = OptionalInt.empty();
        for (int i = 0; i < text.length() && key.length() < longest; ) {
            int next = i + Character.charCount(text.codePointAt(i));
            key.append(key(text.substring(i, next)));
            i = next;
            if (prefixes.contains(key.toString())) {
                end = OptionalInt.of(i);
            }
        }
        return end;
    }

    private static void appendKey(StringBuilder key, int c) {
        if (Texts.isSpace(c) || Character.getType(c) == Character.FORMAT) {
            return;
        }
        int last = c - FIRST_FINAL;
        if (last >= 0 && last < FINALS.length) {
            key.append(FINALS[last]);
        } else {
            key.appendCodePoint(Character.toLowerCase(c));
        }
    }
}
