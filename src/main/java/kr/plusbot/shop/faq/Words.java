package kr.plusbot.shop.faq;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that every shop hears, from {@code topics.txt} and {@code fillers.txt}. Without state. */
final class Words {

    private static final Map<String, Meaning> MARKS =
            Map.of("+", Meaning.ENDING, ".", Meaning.FILLER, ",", Meaning.GENERAL);
    private static final String STEM = "-";
    private static final Map<String, Meaning> ALL = read();

    private Words() {}

    static Map<String, Meaning> all() {
        return ALL;
    }

    private static Map<String, Meaning> read() {
        Map<String, Meaning> words = new HashMap<>();
        for (String line : lines("topics.txt")) {
            String[] pieces = line.split(" +", -1);
            add(words, pieces, Meaning.of(pieces[0]));
        }
        for (String line : lines("fillers.txt")) {
            String[] pieces = line.split(" +");
            Meaning meaning = pieces[0].startsWith("~") ? Meaning.suffix(pieces[0].substring(1)) : MARKS.get(pieces[0]);
            if (meaning == null) {
                throw new IllegalStateException("a line of fillers.txt has no mark: " + pieces[0]);
            }
            add(words, pieces, meaning);
        }
        return Map.copyOf(words);
    }

    private static void add(Map<String, Meaning> words, String[] pieces, Meaning meaning) {
        for (int i = 1; i < pieces.length; i++) {
            forms(pieces[i]).forEach(form -> words.putIfAbsent(form, meaning));
        }
    }

    private static Set<String> forms(String word) {
        return word.endsWith(STEM) ? Inflection.of(word.substring(0, word.length() - 1)) : Set.of(word);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Words.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
