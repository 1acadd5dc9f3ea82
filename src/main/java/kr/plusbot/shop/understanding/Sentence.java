package kr.plusbot.shop.understanding;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sentence without its spaces and its decoration, which remembers where they were. Immutable.
 *
 * <p>Signs that part it stay: {@code , . ! ? /}, the end of a line, and {@code +} for "and". A point, a tilde or a hyphen between digits
 * stays, too.
 */
final class Sentence {

    private static final String PARTS = ",.!?/";

    /** Stands for the point of a decimal number. */
    static final char DECIMAL = '·';

    /** What counts the lines of a list: it is no quantity. */
    private static final Pattern NUMBERING = Pattern.compile("(^|\\n)\\s*\\d{1,2}[.)](?=\\D)");

    private final String typed;
    private final StringBuilder signs = new StringBuilder();
    private final int[] places;
    private final boolean[] apart;

    /** @param typed in {@linkplain PlainText plain} form or any other */
    Sentence(String typed) {
        this.typed = NUMBERING.matcher(PlainText.of(typed)).replaceAll("$1");
        this.places = new int[this.typed.length() + 1];
        this.apart = new boolean[this.typed.length() + 1];
        boolean gap = true;
        for (int i = 0; i < this.typed.length(); i++) {
            char sign = sign(i);
            if (sign == 0) {
                gap = true;
                continue;
            }
            places[signs.length()] = i;
            apart[signs.length()] = gap || isPart(sign) || isPart(last());
            gap = false;
            signs.append(sign);
        }
        places[signs.length()] = this.typed.length();
        apart[signs.length()] = true;
    }

    /** The text as words of the menu are looked up: narrow, in lower case, without spaces. */
    static String key(String text) {
        return new Sentence(text).signs.toString();
    }

    int length() {
        return signs.length();
    }

    char at(int place) {
        return signs.charAt(place);
    }

    String part(int from, int to) {
        return signs.substring(from, to);
    }

    /** Whether a word may begin here: there was a space or a sign, or it is the start or the end. */
    boolean isApart(int place) {
        return apart[place];
    }

    /** How many gaps lie inside this part. */
    int gaps(int from, int to) {
        int gaps = 0;
        for (int i = from + 1; i < to; i++) {
            gaps += apart[i] ? 1 : 0;
        }
        return gaps;
    }

    /** This part as it was typed. */
    String typed(int from, int to) {
        return from >= to
                ? ""
                : typed.substring(places[from], places[to - 1] + 1).replaceAll("\\s+", " ");
    }

    private char last() {
        return signs.isEmpty() ? ' ' : signs.charAt(signs.length() - 1);
    }

    static boolean isPart(char sign) {
        return PARTS.indexOf(sign) >= 0 || sign == '\n';
    }

    /** What stands for a character; 0 for none. */
    private char sign(int i) {
        char c = typed.charAt(i);
        if (c == '\n' || c == ',' || c == '/' || c == '!' || c == '?' || c == '、' || c == ';') {
            return c == '、' || c == ';' ? ',' : c;
        }
        if (c == '.' || c == '。' || c == '…') {
            return c == '.' && isDigit(i - 1) && isDigit(i + 1) ? DECIMAL : part();
        }
        if (c == '~' || c == '-' || c == '〜') {
            return isDigit(i - 1) && isDigit(i + 1) ? '~' : 0;
        }
        if (c == '×' || c == '*') {
            return isDigit(i + 1) ? 'x' : 0;
        }
        if (c == '+' || c == '&') {
            return '+';
        }
        return isLetter(c) ? Character.toString(c).toLowerCase(Locale.ROOT).charAt(0) : 0;
    }

    /** Points in a row are one. */
    private char part() {
        return last() == '.' ? 0 : '.';
    }

    /** Not ㅋ, ㅠ and their kin, which decorate. */
    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) && !(c >= '\u3130' && c <= '\u318F');
    }

    private boolean isDigit(int i) {
        return i >= 0 && i < typed.length() && typed.charAt(i) >= '0' && typed.charAt(i) <= '9';
    }
}
