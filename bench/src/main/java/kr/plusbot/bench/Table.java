package kr.plusbot.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table that is readable as it is and in Markdown. Used by one thread. */
final class Table {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... head) {
        rows.add(List.of(head));
    }

    /** Adds a row; numbers get as many digits as their size deserves. */
    void add(String name, Object... cells) {
        List<String> row = new ArrayList<>(List.of(name));
        for (Object cell : cells) {
            row.add(cell instanceof Double number ? format(number) : cell.toString());
        }
        rows.add(row);
    }

    void print() {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(i ->
                        rows.stream().mapToInt(row -> row.get(i).length()).max().orElseThrow())
                .toArray();
        rows.add(
                1,
                IntStream.range(0, widths.length)
                        .mapToObj(i -> "-".repeat(widths[i] - 1) + (i == 0 ? "-" : ":"))
                        .toList());
        rows.forEach(row -> OUT.println(line(row, widths)));
        OUT.println();
    }

    /** Prints a line above or below a table. */
    static void say(String text) {
        OUT.println(text);
    }

    /** The middle of some numbers. */
    static double median(List<Double> numbers) {
        List<Double> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> (i == 0 ? "%-" : "%") + widths[i] + "s")
                .collect(Collectors.joining(" | ", "| ", " |"))
                .formatted(row.toArray());
    }

    private static String format(double number) {
        return number < 10
                ? "%.2f".formatted(number)
                : number < 100 ? "%.1f".formatted(number) : "%.0f".formatted(number);
    }
}
