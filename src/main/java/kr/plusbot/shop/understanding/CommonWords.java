package kr.plusbot.shop.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.plusbot.core.chat.Jamo;

/** The words around a menu that every shop hears, from {@code words.txt}. Immutable. */
final class CommonWords {

    private static final String[] ENDS = {"여", "용", "염", "욤", "욥", "욧", "유", "옹", "여어"};
    private static final Map<String, Word> WORDS = read();

    /** In signs. */
    static final int LONGEST =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private CommonWords() {}

    /** The word that is written like this, in {@linkplain Jamo#soft soft} spelling if it has two syllables or more. */
    static Map<String, Word> all() {
        return WORDS;
    }

    private static Map<String, Word> read() {
        Map<String, Word> words = new HashMap<>();
        Map<String, String> parts = new HashMap<>();
        try (InputStream in = CommonWords.class.getResourceAsStream("words.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(words, parts, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }

    private static void add(Map<String, Word> words, Map<String, String> parts, String line) {
        String[] pieces = line.split(" ", -1);
        if (line.startsWith("=")) {
            parts.put("$" + pieces[0].substring(1), pieces[1]);
            return;
        }
        Word word = Word.of(Role.valueOf(pieces[0]));
        for (int i = 1; i < pieces.length; i++) {
            String pattern = pieces[i];
            for (Map.Entry<String, String> part : parts.entrySet()) {
                pattern = pattern.replace(part.getKey(), part.getValue());
            }
            expand(pattern).forEach(spelling -> addSpellings(words, word, spelling));
        }
    }

    private static void addSpellings(Map<String, Word> words, Word word, String spelling) {
        String key = spelling.endsWith("?") ? spelling.substring(0, spelling.length() - 1) : spelling;
        if (key.isEmpty()) {
            return;
        }
        words.putIfAbsent(key, word);
        if (key.length() > 1) {
            words.putIfAbsent(Jamo.soft(key), word);
        }
        if (key.endsWith("요") && key.length() > 1) {
            for (String end : ENDS) {
                String other = key.substring(0, key.length() - 1) + end;
                words.putIfAbsent(other, word);
                words.putIfAbsent(Jamo.soft(other), word);
            }
        }
    }

    /** All that a pattern with groups of alternatives stands for. */
    private static List<String> expand(String pattern) {
        int open = pattern.indexOf('(');
        if (open < 0) {
            return List.of(pattern);
        }
        int close = close(pattern, open);
        List<String> all = new ArrayList<>();
        int depth = 0;
        int start = open + 1;
        for (int i = open + 1; i <= close; i++) {
            char c = pattern.charAt(i);
            if (i == close || (c == '|' && depth == 0)) {
                all.addAll(expand(
                        pattern.substring(0, open) + pattern.substring(start, i) + pattern.substring(close + 1)));
                start = i + 1;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return all;
    }

    private static int close(String pattern, int open) {
        int depth = 0;
        for (int i = open; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '(' ? 1 : pattern.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException(pattern);
    }
}
