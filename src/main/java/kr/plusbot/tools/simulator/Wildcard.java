package kr.plusbot.tools.simulator;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares texts where {@code *} stands for anything, line breaks included. Without state. */
public final class Wildcard {

    private Wildcard() {}

    /** Whether a text is what the pattern says, spaces around left aside. */
    public static boolean matches(String pattern, String text) {
        String regex = Arrays.stream(pattern.strip().split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text.strip()).matches();
    }
}
