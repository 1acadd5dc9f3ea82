package kr.plusbot.core.chat;

import java.util.List;

/** Words that mean the same in every dialogue. A step whose own button says one of them takes it for its answer. */
public final class SharedWords {

    /** Leads to the step before. */
    public static final String BACK = "이전";

    /** Ends the dialogue. */
    public static final String CANCEL = "취소";

    /** Goes on with a dialogue after a silence. */
    public static final String RESUME = "이어서 하기";

    /** Begins a dialogue anew after a silence. */
    public static final String AFRESH = "새로 하기";

    /** Leads to where a chat begins, from anywhere. */
    public static final String HOME = "처음으로";

    /** All of them. */
    public static final List<String> ALL = List.of(BACK, CANCEL, RESUME, AFRESH, HOME);

    private SharedWords() {}
}
