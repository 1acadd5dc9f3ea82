package kr.plusbot.platform.startup;

import jakarta.enterprise.inject.Vetoed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells in one line why the application does not start. Without state. */
@Vetoed
final class FirstCause {

    /** Of several mistakes Weld makes one message, with the stack trace of each. */
    private static final Pattern FIRST_OF_SEVERAL =
            Pattern.compile("(?s).*?Exception 0 :\\R[\\w.$]+: (.*?)\\R\\tat .*");

    private FirstCause() {}

    static String of(Throwable failure) {
        return failure.getCause() == null ? line(String.valueOf(failure.getMessage())) : of(failure.getCause());
    }

    private static String line(String message) {
        Matcher several = FIRST_OF_SEVERAL.matcher(message);
        return (several.matches() ? several.group(1) : message)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
