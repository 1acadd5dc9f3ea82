package kr.plusbot.shop.console;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes tables for spreadsheets (RFC 4180), of which no cell is run as a formula. Without state. */
final class Csv {

    /** What tells a spreadsheet that the file is in UTF-8. */
    private static final String MARK = "\uFEFF";

    /** With what a spreadsheet begins a formula, also in full width, and also behind spaces. */
    private static final Pattern FORMULA = Pattern.compile("^(?:\\s*[=+\\-@＝＋－＠]|[\\t\\r\\n]).*", Pattern.DOTALL);

    private Csv() {}

    /** The rows, the heads first. */
    static String of(List<List<Object>> rows) {
        return rows.stream().map(Csv::line).collect(Collectors.joining("", MARK, ""));
    }

    private static String line(List<Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object cell) {
        return cell instanceof Number ? cell.toString() : quoted(cell.toString());
    }

    private static String quoted(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
