package kr.plusbot.tools.check;

import java.util.List;

/** Cuts the place out of a body that shows a cause. Without state. */
final class Excerpt {

    private static final int AROUND = 24;

    private Excerpt() {}

    /** The body's first characters. */
    static String start(String body) {
        return body.isBlank() ? "" : at(body, 1, 1);
    }

    /** The body's last characters. */
    static String end(String body) {
        List<String> lines = body.stripTrailing().lines().toList();
        return at(body, lines.size(), lines.get(lines.size() - 1).length());
    }

    /**
     * The characters around a place.
     *
     * @param line from 1
     * @param column from 1, in UTF-16 units
     */
    static String at(String body, int line, int column) {
        List<String> lines = body.lines().toList();
        if (line < 1 || line > lines.size()) {
            return "%d번째 줄 %d번째 글자: 본문이 여기서 끝나요".formatted(line, column);
        }
        return "%d번째 줄 %d번째 글자: %s".formatted(line, column, around(lines.get(line - 1), Math.max(0, column - 1)));
    }

    private static String around(String line, int place) {
        int from = whole(line, Math.max(0, Math.min(place, line.length()) - AROUND));
        int to = whole(line, Math.min(line.length(), place + AROUND));
        return (from > 0 ? "…" : "") + visible(line.substring(from, to)) + (to < line.length() ? "…" : "");
    }

    /** Keeps the two halves of a character together. */
    private static int whole(String line, int place) {
        boolean isInside = place > 0
                && place < line.length()
                && Character.isLowSurrogate(line.charAt(place))
                && Character.isHighSurrogate(line.charAt(place - 1));
        return isInside ? place - 1 : place;
    }

    /** A terminal must not obey what a bot sends. */
    private static String visible(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '·' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
