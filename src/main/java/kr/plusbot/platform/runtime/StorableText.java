package kr.plusbot.platform.runtime;

/**
 * Text that each database stores as it is. It has no U+0000, which PostgreSQL refuses, and no lone surrogates, which
 * PostgreSQL stores as another text. Without state.
 */
public final class StorableText {

    private static final int REPLACEMENT = 0xFFFD;

    private StorableText() {}

    /** Whether the text can be stored. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isStorable(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text with U+FFFD in place of each character that cannot be stored. */
    public static String of(String text) {
        if (isStorable(text)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints().map(c -> isStorable(c) ? c : REPLACEMENT).forEach(mended::appendCodePoint);
        return mended.toString();
    }

    private static boolean isStorable(int c) {
        return c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }
}
