package kr.plusbot.shop.faq;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much a topic tells one question from the others, as in BM25: 1 if one question alone has it, less the more have it. Immutable. */
final class Rarity {

    private final Map<String, Double> values = new HashMap<>();

    Rarity(List<Question> questions) {
        Map<String, Integer> counts = new HashMap<>();
        questions.forEach(question -> question.all().forEach(topic -> counts.merge(topic, 1, Integer::sum)));
        counts.forEach(
                (topic, count) -> values.put(topic, inverse(questions.size(), count) / inverse(questions.size(), 1)));
    }

    private static double inverse(int all, int count) {
        return Math.log(1 + (all - count + 0.5) / (count + 0.5));
    }

    double of(String topic) {
        return values.getOrDefault(topic, 1.0);
    }
}
