package kr.plusbot.shop.faq;

import java.util.Map;

/**
 * How near a question is to what was said. Immutable.
 *
 * @param explained how much of the sentence the question explains, 0 to 1
 * @param said how much of one saying the sentence says, 0 to 1
 * @param names whether they share a topic, not aspects alone
 * @param whole whether the sentence has what every saying has
 */
record Score(FaqEntry entry, double explained, double said, boolean names, boolean whole) {

    /** Found by the sentences of the tests: below them, other questions are answered; above, fewer are. */
    private static final double EXPLAINED = 0.6;

    private static final double SAID = 0.58;
    private static final double SAID_AT_LEAST = 0.45;
    private static final double ALL = 0.99;

    /** A topic says more than this, an aspect less. */
    private static final double ASPECT = 0.5;

    static Score of(Question question, Said said, Rarity rarity) {
        double explained = 0;
        double unexplained = said.unknown();
        boolean names = false;
        for (Map.Entry<String, Double> topic : said.topics().entrySet()) {
            if (question.all().contains(topic.getKey())) {
                explained += topic.getValue() * rarity.of(topic.getKey());
                names |= topic.getValue() > ASPECT;
            } else if (!question.answer().contains(topic.getKey()) && !Meaning.isAside(topic.getKey())) {
                unexplained += topic.getValue();
            }
        }
        return new Score(
                question.entry(),
                explained == 0 ? 0 : explained / (explained + unexplained),
                nearest(question, said, rarity),
                names,
                said.topics().keySet().containsAll(question.always()));
    }

    private static double nearest(Question question, Said said, Rarity rarity) {
        return question.sayings().stream()
                .mapToDouble(saying -> share(saying, said.topics(), rarity))
                .max()
                .orElse(0);
    }

    private static double share(Map<String, Double> saying, Map<String, Double> said, Rarity rarity) {
        double all = 0;
        double shared = 0;
        for (Map.Entry<String, Double> topic : saying.entrySet()) {
            double rare = rarity.of(topic.getKey());
            all += topic.getValue() * rare;
            shared += Math.min(topic.getValue(), said.getOrDefault(topic.getKey(), 0.0)) * rare;
        }
        return shared / all;
    }

    /** By which the nearest question is found. */
    double value() {
        return explained * (0.4 + 0.6 * said);
    }

    /** Whether nothing else may be meant, other questions aside. */
    boolean isSure() {
        if (!names) {
            return explained > ALL && said > ALL;
        }
        return (explained >= EXPLAINED && said >= SAID) || (whole && explained > ALL && said >= SAID_AT_LEAST);
    }
}
