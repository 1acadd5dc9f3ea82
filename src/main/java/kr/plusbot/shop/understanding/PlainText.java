package kr.plusbot.shop.understanding;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import kr.plusbot.core.chat.VisibleText;

/** Visible text in which numbers in circles, units in one sign and their kin are written out. Without state. */
public final class PlainText {

    private static final int FIRST_COMPATIBILITY_JAMO = 0x3130;
    private static final int LAST_COMPATIBILITY_JAMO = 0x318F;

    private PlainText() {}

    /** The text as it is read. Single letters such as ㅋ stay what they are. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        VisibleText.of(text).codePoints().forEach(c -> append(plain, c));
        return Normalizer.normalize(plain, Form.NFC);
    }

    private static void append(StringBuilder plain, int c) {
        if (c >= FIRST_COMPATIBILITY_JAMO && c <= LAST_COMPATIBILITY_JAMO) {
            plain.appendCodePoint(c);
        } else {
            plain.append(Normalizer.normalize(Character.toString(c), Form.NFKC));
        }
    }
}
