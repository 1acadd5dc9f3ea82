package kr.plusbot.kakao.openbuilder;

import java.util.List;
import kr.plusbot.core.chat.Texts;

/**
 * What Kakao shows at most (the format page, each bubble's section): characters of a text, in code points, or entries of a
 * list. What lies beyond a limit may be cut there or spoil the whole answer, so nothing beyond is sent. Immutable.
 */
enum Limit {
    OUTPUTS(3),
    QUICK_REPLIES(10),
    SIMPLE_TEXT(1_000),
    ALT_TEXT(50),
    /** Title and description of a text card together. */
    TEXT_CARD(400),
    BUTTONS(3),
    /** Also taken for a quick reply's label, for which the page names no limit. */
    LABEL(14),
    LIST_ITEMS(5),
    CAROUSEL_LISTS(5),
    CAROUSEL_LIST_ITEMS(4),
    /** The page says "one line" or nothing; other titles have 50. */
    TITLE(50),
    /** The page says nothing; a line is enough beside a cover. */
    LIST_DESCRIPTION(50),
    ROWS(10),
    ROW_TITLE(6),
    /** The page says "two lines", which take so much on a narrow screen. */
    ROW_DESCRIPTION(40),
    SUMMARY_DESCRIPTION(14),
    /** A bubble has 30 KB at the most (Kakao's help); a carousel of twenty with addresses this long stays below. */
    ITEM_ADDRESS(300),
    /** As above. */
    BUTTON_ADDRESS(1_000);

    private final int most;

    Limit(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    boolean fits(String text) {
        return Texts.length(text) <= most;
    }

    boolean fits(List<?> list) {
        return list.size() <= most;
    }

    /** The text, or as much of it as is shown. */
    String cut(String text) {
        return Texts.cut(text, most);
    }

    /** The list, or as much of it as is shown. */
    <T> List<T> cut(List<T> list) {
        return List.copyOf(list.subList(0, Math.min(list.size(), most)));
    }
}
