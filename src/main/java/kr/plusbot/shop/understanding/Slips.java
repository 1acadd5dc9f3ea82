package kr.plusbot.shop.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.Jamo;
import kr.plusbot.core.chat.JamoDistance;

/** Words of a menu that are written with a slip of the finger. Immutable. */
final class Slips {

    /** Words around a menu in which slips are known, too. */
    private static final List<String> COMMON =
            List.of("주세요", "부탁드려요", "부탁드립니다", "부탁해요", "주문할게요", "할게요", "테이크아웃", "먹고갈게요", "가져갈게요");

    private final List<Map.Entry<String, Word>> words;

    Slips(Lexicon lexicon) {
        words = lexicon.words().entrySet().stream()
                .filter(entry -> entry.getKey().length() > 1 && entry.getValue().role() == Role.MENU)
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
        COMMON.forEach(word -> words.add(Map.entry(word, CommonWords.all().get(word))));
    }

    /** In halves of a slip: none where two syllables sound alike, one slip in up to five syllables, two in more. */
    private static int most(String word) {
        return word.length() < 3 ? 1 : word.length() < 6 ? 2 : 4;
    }

    /**
     * Words that may stand in an unknown part or over its edges. Where two are equally near, neither is meant.
     *
     * @param from the first unknown sign
     * @param to after the last
     * @param edges for each place of the sentence, to add to
     */
    void add(Sentence sentence, int from, int to, List<List<Edge>> edges) {
        List<Found> found = new ArrayList<>();
        for (Map.Entry<String, Word> entry : words) {
            String word = entry.getKey();
            int first = Math.max(0, from - word.length());
            for (int start = first; start < to; start++) {
                for (int length = Math.max(2, word.length() - 1); length <= word.length() + 1; length++) {
                    int end = start + length;
                    if (end > from && end <= sentence.length()) {
                        compare(sentence, start, end, entry, found);
                    }
                }
            }
        }
        found.stream()
                .filter(one -> found.stream().noneMatch(other -> one.isRivalled(other)))
                .forEach(one -> edges.get(one.from)
                        .add(new Edge(
                                one.to,
                                one.word,
                                1.2 + 0.8 * one.distance + 0.3 * sentence.gaps(one.from, one.to),
                                true)));
    }

    private static void compare(Sentence sentence, int from, int to, Map.Entry<String, Word> entry, List<Found> found) {
        String part = sentence.part(from, to);
        String word = entry.getKey();
        int most = most(word);
        if (!isLike(part, word)) {
            return;
        }
        int distance = word.length() == 2 && !Jamo.soft(part).equals(Jamo.soft(word)) && !isLaterStrength(part, word)
                ? most + 1
                : JamoDistance.between(part, word, most);
        if (distance > 0 && distance <= most) {
            found.add(new Found(from, to, entry.getValue(), distance));
        }
    }

    /** Of two syllables only the second may differ, and in strength only: 라테 for 라떼. */
    private static boolean isLaterStrength(String part, String word) {
        return part.length() == 2 && part.charAt(0) == word.charAt(0);
    }

    /** Whether all but two syllables are the same, as they must be with up to two slips. */
    private static boolean isLike(String part, String word) {
        int same = 0;
        for (int i = 0; i < part.length(); i++) {
            same += word.indexOf(part.charAt(i)) >= 0 ? 1 : 0;
        }
        return same >= Math.min(part.length(), word.length()) - 2 && (same > 0 || word.length() == 2);
    }

    private record Found(int from, int to, Word word, int distance) {

        /** Whether another word, which means something else, lies over this one and is as near. */
        boolean isRivalled(Found other) {
            boolean overlaps = from < other.to && other.from < to;
            boolean same = word.role() == other.word.role()
                    && word.items().equals(other.word.items())
                    && word.choices().equals(other.word.choices());
            return overlaps
                    && !same
                    && !sameMeaning(other)
                    && other.distance <= distance
                    && to - from <= other.to - other.from;
        }

        private boolean sameMeaning(Found other) {
            return word.isItem()
                    && other.word.isItem()
                    && word.items().get(0).equals(other.word.items().get(0));
        }
    }
}
