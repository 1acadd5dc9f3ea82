package kr.plusbot.core.chat;

import java.util.List;

/**
 * Words that mean the same in every dialogue. When a button of a step says one of them, the word is an answer to that
 * step.
 */
public final class SharedWords {

    /** Leads to the step before. */
    public static final String BACK = "이전";

    /** Ends the dialogue. */
    public static final String CANCEL = "취소";

    /** Shows more buttons, where a channel cannot show all at once. */
    public static final String MORE = "더보기";

    /** Goes on with a dialogue after a silence. */
    public static final String RESUME = "이어서 하기";

    /** Begins a dialogue anew after a silence. */
    public static final String AFRESH = "새로 하기";

    /** Leads to the beginning of the chat from anywhere. */
    public static final String HOME = "처음으로";

    /** All of them. */
    public static final List<String> ALL = List.of(BACK, CANCEL, RESUME, AFRESH, HOME);

    /** Other words for them. */
    private static final Buttons LEADING = Buttons.of(List.of())
            .with(BACK, List.of("뒤로", "뒤로가기", "이전 단계", "전 단계"))
            .with(RESUME, List.of("이어서", "이어서 주문", "이어서 할게요", "이어서 주문할게요", "계속", "계속하기", "계속할게요"))
            .with(AFRESH, List.of("새로", "새로 주문", "새로 할게요", "새로 주문할게요", "처음부터", "처음부터 할게요"))
            .with(CANCEL, List.of("그만", "그만하기", "그만둘게요", "그만둘래요", "취소하기", "주문 안 할게요"));

    /** Words that each tap says anew, however fast it follows. */
    private static final List<String> COUNTED = List.of(BACK, MORE);

    private SharedWords() {}

    /** Whether a text says one of {@link #ALL} but {@link #HOME}, as people put it. */
    public static boolean says(String text, String word) {
        return LEADING.hears(text, word);
    }

    /** Whether the same text twice is meant twice, and is no double tap. */
    public static boolean isCounted(String text) {
        return COUNTED.stream().anyMatch(word -> Phrase.isSame(word, text));
    }
}
