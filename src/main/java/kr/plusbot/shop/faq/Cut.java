package kr.plusbot.shop.faq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.Jamo;
import kr.plusbot.shop.understanding.PlainText;
import kr.plusbot.shop.understanding.TwoSetKeyboard;
import org.jspecify.annotations.Nullable;

/** The likeliest cut of a sentence into words, with or without spaces. Used by one thread. */
final class Cut {

    /** What it costs to take some syllables for a word. The cut that costs least is taken. */
    private static final double WORD = 1;

    private static final double ENDING = 0.7;
    private static final double SLIPPED = 3;
    private static final double UNKNOWN = 2.5;
    private static final double FIRST_UNKNOWN = 1;
    private static final double NOT_AT_A_SPACE = 0.3;
    private static final double INSIDE = 4;
    private static final double ENDING_ALONE = 1.5;
    private static final double ACROSS_A_SPACE = 0.8;
    private static final double ONE_SYLLABLE = 0.5;

    /** The final consonant ㄴ, by its number in Unicode 15: 아픈데, 인데. */
    private static final int N = 4;

    private static final String COUNTERS = "시분초명개살대장번월일호잔판원주";
    private static final Pattern REASON = Pattern.compile("([가-힣][%s]데요?|(?<!에|여기|거기|어디)서요?|니까|라|때문에|지만|려고요?|다가)$"
            .formatted(IntStream.rangeClosed('가', '힣')
                    .filter(syllable -> Jamo.finalOf((char) syllable) == N)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining())));
    private static final int LONGEST_SLIPPED = 8;
    private static final double NEVER = 1e9;

    private final Lexicon lexicon;
    private final String text;
    private final boolean[] begins;
    private final boolean spaced;
    private final boolean[] unknown;

    private final double[] costs;
    private final int[] from;
    private final @Nullable Meaning[] meanings;

    private Cut(Lexicon lexicon, String sentence) {
        this.lexicon = lexicon;
        StringBuilder solid = new StringBuilder();
        begins = new boolean[sentence.length() + 1];
        for (int i = 0; i < sentence.length(); i++) {
            if (sentence.charAt(i) == ' ') {
                begins[solid.length()] = true;
            } else {
                solid.append(sentence.charAt(i));
            }
        }
        begins[0] = true;
        begins[solid.length()] = true;
        text = solid.toString();
        spaced = sentence.contains(" ") || text.length() < 7;
        unknown = new boolean[text.length()];
        costs = new double[text.length() + 1];
        from = new int[text.length() + 1];
        meanings = new Meaning[text.length() + 1];
    }

    /** The words of a sentence, in their order, without fillers. */
    static List<Meaning> of(Lexicon lexicon, String sentence) {
        Cut cut = new Cut(lexicon, plain(sentence));
        cut.run(false);
        if (cut.markUnknown()) {
            cut.run(true);
        }
        return cut.words();
    }

    /** The words as they are written, in their order, without fillers. */
    static List<Meaning> asWritten(Lexicon lexicon, String sentence) {
        Cut cut = new Cut(lexicon, plain(sentence));
        cut.run(false);
        return cut.words();
    }

    /** Letters, digits and single spaces, in lower case, without laughter. */
    static String plain(String sentence) {
        String mended = TwoSetKeyboard.mend(PlainText.of(sentence), Set.of("wifi", "cctv"));
        return mended.toLowerCase(Locale.ROOT)
                .replaceAll("[\\u3131-\\u318E]+", " ")
                .replaceAll("(?<=wi)-(?=fi)", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private void run(boolean withSlips) {
        Arrays.fill(costs, NEVER);
        costs[0] = 0;
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= Math.min(text.length(), start + lexicon.longest()); end++) {
                word(start, end, lexicon.of(text.substring(start, end)));
                if (withSlips && end - start > 1 && end - start <= LONGEST_SLIPPED && hasUnknown(start, end)) {
                    slipped(start, end);
                }
            }
            number(start);
            unknown(start);
        }
    }

    /** As many syllables as no word may have, up to the next space. */
    private void unknown(int start) {
        Meaning before = meanings[start];
        boolean goesOn = before != null && before.kind() == Meaning.Kind.UNKNOWN && !begins[start];
        int first = goesOn ? from[start] : start;
        double cost = goesOn ? 0 : FIRST_UNKNOWN + (tears(start, before) ? SLIPPED : 0);
        for (int end = start + 1; end <= Math.min(text.length(), start + LONGEST_SLIPPED); end++) {
            cost += UNKNOWN;
            if (costs[start] + cost < costs[end]) {
                costs[end] = costs[start] + cost;
                from[end] = first;
                meanings[end] = Meaning.unknown(text.substring(first, end));
            }
            if (begins[end]) {
                return;
            }
        }
    }

    private void word(int start, int end, @Nullable Meaning meaning) {
        if (meaning == null) {
            return;
        }
        boolean suffix = meaning.kind() == Meaning.Kind.SUFFIX;
        boolean ending = suffix || meaning.kind() == Meaning.Kind.ENDING;
        Meaning before = meanings[start];
        if ((ending && start == 0) || (suffix && (begins[start] || !goesBefore(before, meaning, start)))) {
            return;
        }
        double cost = ending ? ENDING : WORD;
        boolean single = end - start == 1 && !ending;
        cost += single ? ONE_SYLLABLE : 0;
        if (begins[start] == ending && spaced) {
            cost += end - start == 1 ? (ending ? ENDING_ALONE : INSIDE) : NOT_AT_A_SPACE;
        }
        take(start, end, cost + (spaced && crosses(start, end) ? (ending ? INSIDE : ACROSS_A_SPACE) : 0), meaning);
    }

    /** Whether a suffix can stand behind such a word: any behind a topic, one with a topic of its own behind every longer word. */
    private boolean goesBefore(@Nullable Meaning before, Meaning suffix, int at) {
        boolean longer = at - from[at] > 1 || (before != null && before.kind() == Meaning.Kind.UNKNOWN);
        return before != null && (before.isTopic() || (suffix.isTopic() && longer));
    }

    /** A number with its counter says nothing about the topic. */
    private void number(int start) {
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (end > start) {
            take(start, end, WORD, Meaning.FILLER);
            if (end < text.length() && COUNTERS.indexOf(text.charAt(end)) >= 0) {
                take(start, end + 1, WORD, Meaning.FILLER);
            }
        }
    }

    /** Whether a short word would be cut off from what goes on behind it. */
    private boolean tears(int start, @Nullable Meaning before) {
        return before != null && before.isTopic() && start - from[start] == 1 && !begins[start];
    }

    private void slipped(int start, int end) {
        boolean torn = (start > 0 && unknown[start - 1] && unknown[start] && !begins[start])
                || (end < text.length() && unknown[end - 1] && unknown[end] && !begins[end]);
        if (torn || (spaced && (!begins[start] || crosses(start, end)))) {
            return;
        }
        Meaning near = lexicon.near(text.substring(start, end));
        if (near != null) {
            take(start, end, SLIPPED, near.slipped());
        }
    }

    private void take(int start, int end, double cost, Meaning meaning) {
        if (costs[start] + cost < costs[end]) {
            costs[end] = costs[start] + cost;
            from[end] = start;
            meanings[end] = meaning;
        }
    }

    private boolean crosses(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (begins[i]) {
                return true;
            }
        }
        return false;
    }

    private boolean hasUnknown(int start, int end) {
        for (int i = start; i < end; i++) {
            if (unknown[i]) {
                return true;
            }
        }
        return false;
    }

    private boolean markUnknown() {
        boolean any = false;
        for (int end = text.length(); end > 0; end = from[end]) {
            Meaning meaning = meanings[end];
            if (meaning != null && meaning.kind() == Meaning.Kind.UNKNOWN) {
                Arrays.fill(unknown, from[end], end, true);
                any = true;
            }
        }
        return any;
    }

    /** Where the part of the sentence begins that asks: behind the last reason or circumstance. */
    private int question() {
        int question = 0;
        for (int end = 1; end < text.length(); end++) {
            if (begins[end] && REASON.matcher(text.substring(question, end)).find()) {
                question = end;
            }
        }
        return question;
    }

    private List<Meaning> words() {
        List<Meaning> words = new ArrayList<>();
        int question = question();
        for (int end = text.length(); end > 0; end = from[end]) {
            Meaning meaning = meanings[end];
            if (meaning != null && meaning.weight() > 0) {
                words.add(0, meaning.early(end <= question));
            }
        }
        return words;
    }
}
