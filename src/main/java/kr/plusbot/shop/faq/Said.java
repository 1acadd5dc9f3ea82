package kr.plusbot.shop.faq;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.Jamo;

/**
 * What a sentence says. Immutable.
 *
 * @param topics what it is about, with how much each says
 * @param early topics that stand before the question alone
 * @param unknown how much it says that is no known word
 */
record Said(Map<String, Double> topics, Set<String> early, double unknown) {

    /** How much a word counts that only tells why something is asked. */
    private static final double EARLY = 0.2;

    /** The number of ㅆ among the last consonants in Unicode 15. */
    private static final int PAST = 20;

    /** They end in it, too, and tell of no past. */
    private static final String PRESENT = "있겠";

    private static final String WHERE = "WHERE";
    private static final String PLACE = "place";
    private static final String WEEKDAY = "?WEEKDAY";
    private static final String UNTIL = "UNTIL";
    private static final String USE = "USE";

    /** The topic of what things cost. */
    static final String PRICE = "PRICE";

    private static final String HOURS = "hours";

    private static final Pattern TELLS = Pattern.compile("[가-힣](어요|다|습니다|네요|음|어|더라고요|는데요)[^가-힣?]*$");

    /** Whether a sentence tells what happened, and asks nothing. */
    static boolean tells(String sentence) {
        Matcher end = TELLS.matcher(sentence);
        return end.find()
                && PRESENT.indexOf(sentence.charAt(end.start())) < 0
                && Jamo.finalOf(sentence.charAt(end.start())) == PAST;
    }

    static Said of(List<Meaning> words) {
        Map<String, Double> topics = new LinkedHashMap<>();
        words.stream()
                .filter(Meaning::isTopic)
                .forEach(word -> word.topics().forEach((topic, weight) -> topics.merge(topic, weight, Math::max)));
        double unknown = words.stream()
                .filter(word -> !word.isTopic())
                .mapToDouble(word -> word.early() ? EARLY * word.weight() : word.weight())
                .sum();
        return new Said(topics, early(words), unknown);
    }

    /** The same with what goes without saying: where, until when and on which day, of nothing else is of the shop itself. */
    Said understood() {
        Map<String, Double> topics = new LinkedHashMap<>(topics());
        if (topics.keySet().equals(Set.of(WHERE))) {
            topics.put(PLACE, 1.0);
        }
        if (topics.containsKey(UNTIL) && Set.of(UNTIL, USE).containsAll(topics.keySet())) {
            topics.remove(USE);
            topics.put(HOURS, 1.0);
        }
        if (unknown == 0 && topics.keySet().equals(Set.of(WEEKDAY))) {
            topics.put(HOURS, 1.0);
        }
        return new Said(topics, early, unknown);
    }

    /** Whether it asks what things cost, and of nothing in particular. */
    boolean asksPricesOnly() {
        return unknown == 0 && topics.containsKey(PRICE) && Set.of(PRICE, USE).containsAll(topics.keySet());
    }

    /** How much of a topic is left to explain by a question that says nothing of it. */
    double unexplained(String topic) {
        double weight = topics.getOrDefault(topic, 0.0) * Meaning.unexplained(topic);
        return early.contains(topic) ? EARLY * weight : weight;
    }

    private static Set<String> early(List<Meaning> words) {
        Set<String> early = new HashSet<>();
        words.stream()
                .filter(Meaning::early)
                .forEach(word -> early.addAll(word.topics().keySet()));
        words.stream()
                .filter(word -> !word.early())
                .forEach(word -> early.removeAll(word.topics().keySet()));
        return early;
    }
}
