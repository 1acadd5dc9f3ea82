package kr.plusbot.shop.understanding;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Text without what a reader does not see: in composed form, of ordinary width, without invisible characters. Without state. */
final class PlainText {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_COMPATIBILITY_JAMO = 0x3130;
    private static final int LAST_COMPATIBILITY_JAMO = 0x318F;

    private PlainText() {}

    /** The text as it is read. Single letters such as ㅋ stay what they are, and so do emoji that are joined of several. */
    static String of(String text) {
        String composed = Normalizer.normalize(text, Form.NFC);
        StringBuilder plain = new StringBuilder(composed.length());
        int before = 0;
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            int after = i < composed.length() ? composed.codePointAt(i) : 0;
            if (isVisible(c, before, after)) {
                append(plain, c);
            }
            before = c;
        }
        return Normalizer.normalize(plain, Form.NFC);
    }

    private static boolean isVisible(int c, int before, int after) {
        if (c == ZERO_WIDTH_JOINER) {
            return before > 0x2000 && after > 0x2000 && !Character.isLetter(before);
        }
        return Character.getType(c) != Character.FORMAT && c != 0x3164 && c != 0x115F && c != 0x1160;
    }

    private static void append(StringBuilder plain, int c) {
        if (c == '\n' || c == '\u2028' || c == '\u2029') {
            plain.append('\n');
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
            plain.append(' ');
        } else if (c >= FIRST_COMPATIBILITY_JAMO && c <= LAST_COMPATIBILITY_JAMO) {
            plain.appendCodePoint(c);
        } else {
            plain.append(Normalizer.normalize(Character.toString(c), Form.NFKC));
        }
    }
}
