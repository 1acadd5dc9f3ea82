package kr.plusbot.testkit;

import kr.plusbot.tools.simulator.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Reply;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** A chat as it was expected beside the chat as it was, line by line. Used by one thread. */
final class Comparison {

    private static final String DIFFERENT = " ≠ ";
    private static final String SAME = "   ";

    private final List<Line> lines = new ArrayList<>();

    /** What a user did; the same on both sides. */
    Comparison act(String text) {
        text.lines().forEach(line -> lines.add(new Line(line, line)));
        return this;
    }

    /** What stands on one side only. */
    Comparison differ(String expected, String actual) {
        lines.add(new Line(expected, actual));
        return this;
    }

    /**
     * @param sees the text as expected; null when any will do
     * @param buttons as expected, with the suggestions of a channel that shows them beside typing or without; null when any
     *     will do
     */
    Comparison reply(@Nullable String sees, @Nullable List<String> buttons, Reply actual) {
        String text = actual.text() == null || actual.equals(Reply.SILENCE) ? "" : actual.text();
        Keyboard keyboard = actual.keyboard() == null ? Keyboard.TYPING : actual.keyboard();
        List<String> beside = Stream.concat(keyboard.buttons().stream(), keyboard.suggestions().stream())
                .distinct()
                .toList();
        List<String> shown =
                buttons != null && matches(buttons, beside) ? beside : keyboard.buttons();
        add(sees == null || Wildcard.matches(sees, text) ? text : sees, text);
        add(buttons == null || matches(buttons, shown) ? labels(shown) : labels(buttons), labels(shown));
        return this;
    }

    private static boolean matches(List<String> patterns, List<String> labels) {
        if (patterns.size() != labels.size()) {
            return false;
        }
        for (int i = 0; i < labels.size(); i++) {
            if (!Wildcard.matches(patterns.get(i), labels.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String labels(List<String> buttons) {
        return buttons.stream().map(label -> "[" + label + "]").collect(Collectors.joining(" "));
    }

    private void add(String expected, String actual) {
        List<String> left = expected.strip().lines().toList();
        List<String> right = actual.strip().lines().toList();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            lines.add(new Line(indented(left, i), indented(right, i)));
        }
    }

    private static String indented(List<String> text, int line) {
        return line < text.size() ? "    " + text.get(line) : "";
    }

    /** Throws with the whole chat when something differs. */
    void assertSame() {
        if (lines.stream().anyMatch(line -> !line.isSame())) {
            throw new AssertionFailedError(
                    "the chat is not as expected\n" + this, side(Line::expected), side(Line::actual));
        }
    }

    private String side(java.util.function.Function<Line, String> side) {
        return lines.stream().map(side).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        int width = lines.stream().mapToInt(line -> width(line.expected)).max().orElse(0);
        return lines.stream()
                .map(line -> line.expected
                        + " ".repeat(width - width(line.expected))
                        + (line.isSame() ? SAME : DIFFERENT)
                        + line.actual)
                .collect(Collectors.joining("\n"));
    }

    /** In columns of a terminal: Hangul and its like take two. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
    }

    private record Line(String expected, String actual) {

        boolean isSame() {
            return expected.equals(actual);
        }
    }
}
