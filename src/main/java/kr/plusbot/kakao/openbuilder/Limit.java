package kr.plusbot.kakao.openbuilder;

import java.util.List;
import kr.plusbot.core.chat.Texts;

/**
 * The most that Kakao shows (the format page, each bubble's section): characters of a text, in code points, or entries
 * of a list. Kakao may cut what lies beyond a limit, or refuse the whole answer, so the bot sends nothing beyond it.
 * Immutable.
 */
enum Limit {
    OUTPUTS(3),
    QUICK_REPLIES(10),
    SIMPLE_TEXT(1_000),
    ALT_TEXT(50),
    /** Title and description of a text card together. */
    TEXT_CARD(400),
    BUTTONS(3),
    /** Also for the label of a quick reply; the page names no limit for it. */
    LABEL(14),
    LIST_ITEMS(5),
    CAROUSEL_LISTS(5),
    CAROUSEL_LIST_ITEMS(4),
    /** The page says "one line" or nothing; other titles have 50. */
    TITLE(50),
    /** The page names no limit; one line is enough beside a cover. */
    LIST_DESCRIPTION(50),
    ROWS(10),
    ROW_TITLE(6),
    /** The page says "two lines"; on a narrow screen two lines hold so much. */
    ROW_DESCRIPTION(40),
    SUMMARY_DESCRIPTION(14),
    /**
     * A bubble has at most 30 KB (Kakao's help). A carousel of twenty items with addresses of this length stays below.
     */
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

    /** The text, cut to this limit. */
    String cut(String text) {
        return Texts.cut(text, most);
    }

    /** The list, cut to this limit. */
    <T> List<T> cut(List<T> list) {
        return List.copyOf(list.subList(0, Math.min(list.size(), most)));
    }
}
