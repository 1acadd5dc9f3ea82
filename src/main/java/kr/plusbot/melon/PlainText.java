package kr.plusbot.melon;

import java.util.regex.Pattern;
import kr.plusbot.core.chat.Texts;
import org.jsoup.Jsoup;

/** Turns a name as Melon writes it into plain text: no tags, no entities, one line. Without state. */
final class PlainText {

    /** Room for a name, an album and an artist in one song, and for several songs in one reply. */
    private static final int LONGEST = 100;

    /** More is not read: whatever tags are in it, enough text is left. */
    private static final int LONGEST_HTML = 2_000;

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    private PlainText() {}

    /** At most 100 characters; empty when nothing is left. */
    static String of(String html) {
        String line = SPACES.matcher(Texts.cut(html, LONGEST_HTML)).replaceAll(" ");
        String text = hasMarkup(line) ? Jsoup.parseBodyFragment(line).text() : line;
        return Texts.cut(Texts.trim(text), LONGEST);
    }

    /** Most names have none, and are spared the parser. */
    private static boolean hasMarkup(String line) {
        return line.indexOf('<') >= 0 || line.indexOf('&') >= 0;
    }
}
