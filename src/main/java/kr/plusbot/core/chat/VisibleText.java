package kr.plusbot.core.chat;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Text as its reader sees it: in composed form (NFC), of ordinary width, without invisible characters, with plain spaces. Without
 * state.
 *
 * <p>Line breaks stay, and so does what joins one emoji of several. A text that went through here once does not change again.
 */
public final class VisibleText {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    /** The Hangul fillers and the empty Braille pattern show nothing, though Unicode calls them a letter or a symbol. */
    private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800";
    /** Half-width and full-width forms (Unicode 15, U+FF00 to U+FFEF). */
    private static final int FIRST_WIDE = 0xFF00;

    private static final int LAST_WIDE = 0xFFEF;
    /** Letters that spell a region behind a black flag (Unicode 15, Tags). */
    private static final int FIRST_TAG = 0xE0020;

    private static final int LAST_TAG = 0xE007F;
    private static final int BLACK_FLAG = 0x1F3F4;

    private VisibleText() {}

    /** The text as it is read. Single letters such as ㅋ stay what they are. */
    public static String of(String text) {
        String composed = Normalizer.normalize(text, Form.NFC);
        StringBuilder plain = new StringBuilder(composed.length());
        int before = 0;
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            int after = i < composed.length() ? composed.codePointAt(i) : 0;
            if (isVisible(c, before, after) && !(c == '\r' && after == '\n')) {
                append(plain, c);
            }
            before = c;
        }
        return Texts.trim(Normalizer.normalize(plain, Form.NFC));
    }

    /** Whether a reader sees nothing of it. */
    public static boolean isEmpty(String text) {
        return of(text).codePoints().allMatch(c -> Texts.isSpace(c) || isMark(c) || c == ZERO_WIDTH_JOINER);
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK;
    }

    private static boolean isVisible(int c, int before, int after) {
        if (c == ZERO_WIDTH_JOINER) {
            return before > 0x2000 && after > 0x2000 && !Character.isLetter(before);
        }
        if (c >= FIRST_TAG && c <= LAST_TAG) {
            return before == BLACK_FLAG || (before >= FIRST_TAG && before <= LAST_TAG);
        }
        return Character.getType(c) != Character.FORMAT && BLANKS.indexOf(c) < 0;
    }

    private static void append(StringBuilder plain, int c) {
        if (c == '\n' || c == '\u2028' || c == '\u2029') {
            plain.append('\n');
        } else if (Texts.isSpace(c) || Character.isISOControl(c)) {
            plain.append(' ');
        } else if (c >= FIRST_WIDE && c <= LAST_WIDE) {
            plain.append(Normalizer.normalize(Character.toString(c), Form.NFKC));
        } else {
            plain.appendCodePoint(c);
        }
    }
}
