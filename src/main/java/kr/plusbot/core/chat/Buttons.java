package kr.plusbot.core.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The answers to a question, and which of them a text means. Immutable; the {@code with…} methods give a changed copy.
 *
 * <p>A text means an answer by its label, by another word for it, by its number ({@code 2번}), by the one label that begins so, or
 * by a slip of the finger where nothing else is near. Politeness, decoration and laughter around it do not count.
 */
public final class Buttons {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}|일|이|삼|사|오|육|칠|팔|구|십)번(?:째)?");
    private static final List<String> DIGITS = List.of("일", "이", "삼", "사", "오", "육", "칠", "팔", "구", "십");
    private static final Pattern ORDINAL = Pattern.compile("(첫|두|세|네|다섯)번째");
    private static final List<String> ORDINALS = List.of("첫", "두", "세", "네", "다섯");

    /** In halves of a slip. */
    private static final int SLIP = 2;

    /** In characters; nothing longer is a label with a slip. */
    private static final int LONGEST_SLIP = 30;

    private final List<String> labels;
    private final Map<String, Set<String>> words;

    private Buttons(List<String> labels, Map<String, Set<String>> words) {
        this.labels = labels;
        this.words = words;
    }

    /** Answers with these labels. */
    public static Buttons of(List<String> labels) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        labels.forEach(label -> words.put(label, Set.of(Wording.key(label))));
        return new Buttons(List.copyOf(labels), words);
    }

    /** These and other words for one of them; a label that is not shown gets no number. */
    public Buttons with(String label, List<String> others) {
        Map<String, Set<String>> more = new LinkedHashMap<>(words);
        Set<String> its = new LinkedHashSet<>(words.getOrDefault(label, Set.of(Wording.key(label))));
        others.forEach(other -> its.add(Wording.key(other)));
        more.put(label, its);
        return new Buttons(labels, more);
    }

    /** What a text means of these. */
    public Heard hear(String text) {
        List<String> exact = words.keySet().stream()
                .filter(label -> Phrase.isSame(label, text))
                .toList();
        if (!exact.isEmpty()) {
            return Heard.of(exact.subList(0, 1));
        }
        List<String> readings = Wording.readings(text);
        for (String reading : readings) {
            List<String> same = labels(reading::equals);
            if (!same.isEmpty()) {
                return Heard.of(same);
            }
        }
        return numbered(readings).stream()
                .mapToObj(number -> Heard.of(List.of(labels.get(number))))
                .findFirst()
                .orElseGet(() -> begun(readings));
    }

    /** The label that a text is a word for; empty when there is none, or several. Beginnings and slips do not count. */
    public Optional<String> exactly(String text) {
        List<String> said =
                words.keySet().stream().filter(label -> hears(text, label)).toList();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }

    /** Whether a text is a word for this label; beginnings and slips do not count. */
    boolean hears(String text, String label) {
        Set<String> its = words.getOrDefault(label, Set.of());
        return Wording.readings(text).stream().anyMatch(its::contains);
    }

    private OptionalInt numbered(List<String> readings) {
        return readings.stream()
                .mapToInt(Buttons::number)
                .filter(number -> number >= 0 && number < labels.size())
                .findFirst();
    }

    /** From 0; -1 when it is no number. */
    private static int number(String reading) {
        Matcher ordinal = ORDINAL.matcher(reading);
        if (ordinal.matches()) {
            return ORDINALS.indexOf(ordinal.group(1));
        }
        Matcher number = NUMBER.matcher(reading);
        if (!number.matches()) {
            return -1;
        }
        int word = DIGITS.indexOf(number.group(1));
        return word >= 0 ? word : Integer.parseInt(number.group(1)) - 1;
    }

    private Heard begun(List<String> readings) {
        for (String reading : readings) {
            List<String> begun = reading.length() < 2 ? List.of() : labels(word -> word.startsWith(reading));
            if (!begun.isEmpty()) {
                return Heard.of(begun);
            }
        }
        return slipped(readings);
    }

    private List<String> labels(Predicate<String> fits) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(fits))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Heard slipped(List<String> readings) {
        Map<String, Integer> near = new LinkedHashMap<>();
        for (String label : words.keySet()) {
            int distance = distance(label, readings);
            if (distance <= 2 * SLIP) {
                near.put(label, distance);
            }
        }
        List<String> nearest = near.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
        int best = near.values().stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE);
        if (best > SLIP) {
            return Heard.NOTHING;
        }
        nearest.removeIf(label -> near.getOrDefault(label, best) > best + 1);
        return nearest.size() == 1 && isClear(nearest.get(0), best) ? Heard.of(nearest) : Heard.unsure(nearest);
    }

    /** In two syllables one letter makes another word: 몰라 is no 콜라. */
    private static boolean isClear(String label, int distance) {
        return distance < SLIP || Wording.key(label).length() > 2;
    }

    private int distance(String label, List<String> readings) {
        return words.getOrDefault(label, Set.of()).stream()
                .filter(word -> word.length() > 1)
                .flatMapToInt(word -> readings.stream()
                        .filter(reading -> reading.length() > 1 && reading.length() <= LONGEST_SLIP)
                        .flatMapToInt(reading -> IntStream.of(JamoDistance.between(reading, word, 2 * SLIP))))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /**
     * What was heard. Immutable.
     *
     * @param labels none when nothing was; several when any of them may be meant
     * @param isSure whether it needs no question
     */
    public record Heard(List<String> labels, boolean isSure) {

        /** Nothing was heard. */
        public static final Heard NOTHING = new Heard(List.of(), false);

        /** So many can be asked about. */
        private static final int MOST = 2;

        /** Copies the list. */
        public Heard {
            labels = List.copyOf(labels);
        }

        private static Heard of(List<String> labels) {
            return labels.size() == 1 ? new Heard(labels, true) : unsure(labels);
        }

        private static Heard unsure(List<String> labels) {
            return labels.size() > MOST ? NOTHING : new Heard(labels, false);
        }

        /** The label that is surely meant; empty when none is. */
        public String sure() {
            return isSure ? labels.get(0) : "";
        }

        /** Whether the user must say which one they mean. */
        public boolean isAsked() {
            return !isSure && !labels.isEmpty();
        }
    }
}
