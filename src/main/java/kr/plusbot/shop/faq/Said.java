package kr.plusbot.shop.faq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sentence says. Immutable.
 *
 * @param topics what it is about, with how much each says
 * @param unknown how much it says that is no known word
 */
record Said(Map<String, Double> topics, double unknown) {

    private static final String WHERE = "WHERE";
    private static final String PLACE = "place";
    private static final String UNTIL = "UNTIL";
    private static final String USE = "USE";
    private static final String HOURS = "hours";

    static Said of(List<Meaning> words) {
        Map<String, Double> topics = new LinkedHashMap<>();
        words.stream()
                .filter(Meaning::isTopic)
                .forEach(word -> word.topics().forEach((topic, weight) -> topics.merge(topic, weight, Math::max)));
        double unknown = words.stream()
                .filter(word -> !word.isTopic())
                .mapToDouble(Meaning::weight)
                .sum();
        return new Said(topics, unknown);
    }

    /** The same with what goes without saying: where, and until when, of nothing else is of the shop itself. */
    Said understood() {
        Map<String, Double> topics = new LinkedHashMap<>(topics());
        if (topics.keySet().equals(Set.of(WHERE))) {
            topics.put(PLACE, 1.0);
        }
        if (topics.containsKey(UNTIL) && Set.of(UNTIL, USE).containsAll(topics.keySet())) {
            topics.remove(USE);
            topics.put(HOURS, 1.0);
        }
        return new Said(topics, unknown);
    }
}
