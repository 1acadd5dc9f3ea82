package kr.plusbot.shop.faq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.plusbot.core.chat.JamoDistance;
import org.jspecify.annotations.Nullable;

/** Words and what they mean, found as they are written or with a slip of the finger. Immutable. */
final class Lexicon {

    /** A word of four syllables or fewer may have one slip, a longer one two; in halves of a slip. */
    private static final int SHORT = 4;

    private static final int SLIP = 2;

    private final Map<String, Meaning> words;
    private final Map<String, List<String>> similar;
    private final int longest;

    /** @param own the words of one list of questions, besides those that all shops hear */
    Lexicon(Map<String, Meaning> common, Map<String, Meaning> own) {
        words = new HashMap<>(common);
        own.forEach((word, meaning) -> words.merge(word, meaning, Lexicon::stronger));
        own.keySet()
                .forEach(word -> Inflection.of(Inflection.stem(word))
                        .forEach(form -> words.putIfAbsent(form, Meaning.own(Inflection.stem(word)))));
        similar = new HashMap<>();
        words.forEach((word, meaning) -> {
            if (meaning.isTopic() && word.length() > 1) {
                patterns(word)
                        .forEach(pattern -> similar.computeIfAbsent(pattern, unknown -> new ArrayList<>(1))
                                .add(word));
            }
        });
        longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private static Meaning stronger(Meaning common, Meaning own) {
        return common.isTopic() ? common : own;
    }

    /** In syllables. */
    int longest() {
        return longest;
    }

    /** What the word means; null when it is none. */
    @Nullable
    Meaning of(String word) {
        return words.get(word);
    }

    /** The one topic that is nearest to a word with slips; null when there is none, or two are as near. */
    @Nullable
    Meaning near(String slipped) {
        int nearest = slipped.length() > SHORT ? 2 * SLIP + 1 : SLIP + 1;
        @Nullable Meaning found = null;
        for (String candidate : candidates(slipped)) {
            int distance = distance(slipped, candidate, nearest);
            Meaning meaning = words.get(candidate);
            if (distance < nearest) {
                nearest = distance;
                found = meaning;
            } else if (distance == nearest && found != null && !found.equals(meaning)) {
                found = null;
            }
        }
        return found;
    }

    /** In halves of a slip. Two syllables have little to tell them by, so they must sound alike. */
    private static int distance(String slipped, String word, int most) {
        if (Sound.of(slipped).equals(Sound.of(word))) {
            return 1;
        }
        boolean tooShort = Math.min(slipped.length(), word.length()) < 3;
        return tooShort ? most + 1 : JamoDistance.between(slipped, word, most);
    }

    private Set<String> candidates(String slipped) {
        Set<String> candidates = new LinkedHashSet<>();
        patterns(slipped).forEach(pattern -> candidates.addAll(similar.getOrDefault(pattern, List.of())));
        return candidates;
    }

    /** What a word has in common with those of which one syllable differs, is missing or moved its last consonant to the next. */
    private static List<String> patterns(String word) {
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i + 1);
            patterns.add(before + "?" + after);
            if (word.length() > SHORT) {
                patterns.add(before + after);
            }
        }
        if (word.length() >= SHORT) {
            patterns.add(word);
        }
        patterns.add("~" + Sound.of(word));
        return patterns;
    }
}
