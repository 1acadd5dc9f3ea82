package kr.plusbot.shop.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.plusbot.shop.file.WrongFile;
import kr.plusbot.shop.menu.Menu;
import kr.plusbot.shop.menu.MenuYaml;

/**
 * A sentence and the order that an attentive clerk would take.
 *
 * @param lines how many of each, as {@code 아메리카노/ICE/라지}; empty when nothing of it can be had
 * @param dine 포장, 매장 or empty
 * @param questionable whether a clerk would ask back
 */
record OrderSentence(
        String menu,
        String phenomenon,
        String say,
        boolean order,
        Map<String, Integer> lines,
        String dine,
        boolean questionable,
        String memo,
        List<String> unavailable) {

    /** The sentences of a file, {@code menu-name.tsv}: phenomenon, sentence, lines, dine, {@code ?}, memo, unavailable. */
    static List<OrderSentence> of(String file) {
        String menu = file.substring(0, file.indexOf('-'));
        return Arrays.stream(text(file).split("\n"))
                .filter(row -> !row.isBlank() && !row.startsWith("#"))
                .map(row -> row(menu, row.split("\t", -1)))
                .toList();
    }

    static Menu menu(String name) {
        try {
            return MenuYaml.read(text(name + ".yaml").getBytes(StandardCharsets.UTF_8));
        } catch (WrongFile e) {
            throw new IllegalStateException(e);
        }
    }

    /** As many lines as are ordered, in the same form. */
    static Map<String, Integer> lines(Understood understood) {
        return understood.lines().stream()
                .collect(Collectors.toMap(
                        line -> String.join("/", concat(line)), Understood.Line::quantity, Integer::sum, TreeMap::new));
    }

    boolean isExact(Understood understood) {
        return understood.order() == order
                && lines(understood).equals(lines)
                && understood.dine().map(Dine::label).orElse("").equals(dine)
                && (questionable || !understood.unclear());
    }

    /** A line that was not meant, and nobody is asked. */
    boolean isWrongAndConfident(Understood understood) {
        return understood.order() && !understood.unclear() && !lines(understood).equals(lines);
    }

    private static List<String> concat(Understood.Line line) {
        List<String> words = new java.util.ArrayList<>(line.choices());
        words.add(0, line.item());
        return words;
    }

    private static OrderSentence row(String menu, String[] cells) {
        String[] row = Arrays.copyOf(cells, 7);
        boolean order = !row[2].equals("none");
        return new OrderSentence(
                menu,
                row[0],
                row[1].replace("\\n", "\n"),
                order,
                order && !row[2].equals("-") ? lines(row[2]) : Map.of(),
                text(row, 3),
                text(row, 4).equals("?"),
                text(row, 5),
                text(row, 6).isEmpty() ? List.of() : List.of(text(row, 6).split(",")));
    }

    private static Map<String, Integer> lines(String cell) {
        Map<String, Integer> lines = new TreeMap<>();
        for (String line : cell.split(" \\+ ")) {
            int star = line.lastIndexOf('*');
            lines.merge(line.substring(0, star), Integer.valueOf(line.substring(star + 1)), Integer::sum);
        }
        return lines;
    }

    private static String text(String[] row, int cell) {
        return row[cell] == null ? "" : row[cell].strip();
    }

    private static String text(String file) {
        try (InputStream in = OrderSentence.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
