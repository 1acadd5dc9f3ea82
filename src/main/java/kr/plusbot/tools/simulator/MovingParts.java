package kr.plusbot.tools.simulator;

import java.util.regex.Pattern;

/** What a bot says otherwise each time it is asked: days, times of day, and numbers such as {@code A-017}. Without state. */
final class MovingParts {

    private static final Pattern PARTS = Pattern.compile(
            "\\b[A-Z]{1,3}-\\d{3,}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\d{1,2}월 \\d{1,2}일|\\b\\d{1,2}:\\d{2}\\b");

    private MovingParts() {}

    /** The text with {@code *} in their place. */
    static String masked(String text) {
        return PARTS.matcher(text).replaceAll("*");
    }
}
