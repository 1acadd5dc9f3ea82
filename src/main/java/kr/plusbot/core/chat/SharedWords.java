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

    /** Goes on with a dialogue after a silence. */
    public static final String RESUME = "이어서 하기";

    /** Begins a dialogue anew after a silence. */
    public static final String AFRESH = "새로 하기";

    /** Leads to the beginning of the chat from anywhere. */
    public static final String HOME = "처음으로";

    /** All of them. */
    public static final List<String> ALL = List.of(BACK, CANCEL, RESUME, AFRESH, HOME);

    private SharedWords() {}
}
