package kr.plusbot.shop.faq;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The plain way to find a question, to be compared with ours: BM25 over three letters of Hangul in a row. */
final class JamoTrigrams {

    private static final double SURE = 8;

    private final List<FaqEntry> entries;
    private final Map<FaqEntry, Set<String>> grams = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    JamoTrigrams(Faq faq) {
        entries = faq.entries();
        for (FaqEntry entry : entries) {
            Set<String> all = new HashSet<>();
            entry.allSayings().forEach(saying -> all.addAll(grams(saying)));
            all.forEach(gram -> counts.merge(gram, 1, Integer::sum));
            grams.put(entry, all);
        }
    }

    Optional<String> find(String sentence) {
        Set<String> said = grams(sentence);
        FaqEntry best = null;
        double highest = SURE;
        for (FaqEntry entry : entries) {
            double score = said.stream()
                    .filter(grams.get(entry)::contains)
                    .mapToDouble(
                            gram -> Math.log(1 + (entries.size() - counts.get(gram) + 0.5) / (counts.get(gram) + 0.5)))
                    .sum();
            if (score > highest) {
                highest = score;
                best = entry;
            }
        }
        return Optional.ofNullable(best).map(FaqEntry::title);
    }

    private static Set<String> grams(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^\\p{L}\\p{N}]+", "");
        Set<String> all = new HashSet<>();
        for (int i = 0; i + 3 <= letters.length(); i++) {
            all.add(letters.substring(i, i + 3));
        }
        return all;
    }
}
