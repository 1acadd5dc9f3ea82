package kr.plusbot.shop.faq;

import java.util.List;
import java.util.Map;

/**
 * How near a question is to what was said. Immutable.
 *
 * @param told whether one of its sayings tells what happened
 * @param explained how much of the sentence the question explains, 0 to 1
 * @param said how much of one saying the sentence says, 0 to 1
 * @param names whether they share a topic, not aspects alone
 * @param firm whether they share a main topic, one that no other question has, or two others
 * @param alone whether no other question has such a topic, and nothing else is asked of it
 * @param whole whether the sentence has what every saying has
 */
record Score(
        FaqEntry entry,
        boolean told,
        double explained,
        double said,
        boolean names,
        boolean firm,
        boolean alone,
        boolean whole) {

    /** Found by the sentences of the tests: below them, other questions are answered; above, fewer are. */
    private static final double EXPLAINED = 0.6;

    private static final double SAID = 0.55;
    private static final double SAID_ALONE = 0.49;
    private static final double SAID_AT_LEAST = 0.45;
    /** How much counts without regard to what else a saying has. */
    private static final double HALF = 0.5;

    /** How much is left of what the answer alone speaks of. */
    private static final double ANSWERED = 0.3;

    private static final double ALL = 0.95;

    /** How much less it says of a saying what people name by the way. */
    private static final double ASIDE = 0.6;

    static Score of(Question question, Said said, Rarity rarity) {
        double explained = 0;
        double unexplained = said.unknown();
        boolean names = false;
        int shared = 0;
        boolean alone = false;
        boolean asksElse = false;
        for (Map.Entry<String, Double> topic : said.topics().entrySet()) {
            if (question.all().contains(topic.getKey())) {
                explained += topic.getValue() * rarity.of(topic.getKey());
                names |= isNamed(topic.getKey());
                shared += isFirm(topic.getKey(), question, rarity) ? 2 : Meaning.isAside(topic.getKey()) ? 0 : 1;
                alone |= names && rarity.of(topic.getKey()) > ALL;
            } else {
                asksElse |= Meaning.isAspect(topic.getKey());
                double left = said.unexplained(topic.getKey());
                unexplained += question.answer().contains(topic.getKey()) ? ANSWERED * left : left;
            }
        }
        return new Score(
                question.entry(),
                question.told(),
                explained == 0 ? 0 : explained / (explained + unexplained),
                nearest(question, said, rarity),
                names,
                shared > 1 && asks(question, said) && !isOfPricesOnly(question, said),
                alone && !(asksElse && question.all().stream().anyMatch(Meaning::isAspect)),
                said.topics().keySet().containsAll(question.always()));
    }

    /** Whether the question has one of the things that the last part of the sentence asks about, where it names any. */
    private static boolean asks(Question question, Said said) {
        List<String> asked = said.topics().keySet().stream()
                .filter(topic -> isNamed(topic) && !said.early().contains(topic))
                .toList();
        return asked.isEmpty() || asked.stream().anyMatch(question.all()::contains);
    }

    /** Whether a question has the shop's own words that they share only where it asks for a price, and the sentence asks for none. */
    private static boolean isOfPricesOnly(Question question, Said said) {
        boolean ownOnly = said.topics().keySet().stream()
                .filter(topic -> isNamed(topic) && question.all().contains(topic))
                .allMatch(Meaning::isOwn);
        return ownOnly
                && !said.topics().containsKey(Said.PRICE)
                && question.sayings().stream()
                        .filter(saying -> saying.keySet().stream()
                                .anyMatch(
                                        topic -> isNamed(topic) && said.topics().containsKey(topic)))
                        .allMatch(saying -> saying.containsKey(Said.PRICE));
    }

    private static boolean isFirm(String topic, Question question, Rarity rarity) {
        return isNamed(topic) && (question.main().contains(topic) || rarity.of(topic) > ALL);
    }

    /** Whether a topic names a thing, and no aspect of one. */
    private static boolean isNamed(String topic) {
        return !Meaning.isAspect(topic) && !Meaning.isAside(topic);
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
            double rare = rarity.of(topic.getKey()) * (Meaning.isAside(topic.getKey()) ? ASIDE : 1);
            all += topic.getValue() * rare;
            shared += Math.min(topic.getValue(), said.getOrDefault(topic.getKey(), 0.0)) * rare;
        }
        return shared / all;
    }

    /** By which the nearest question is found. */
    double value() {
        return explained * (HALF + (1 - HALF) * said);
    }

    /** Whether nothing else may be meant, other questions aside. */
    boolean isSure() {
        if (!names) {
            return explained > ALL && said > ALL;
        }
        if (!firm) {
            return false;
        }
        return (explained >= EXPLAINED && said >= (alone ? SAID_ALONE : SAID))
                || (whole && explained > ALL && said >= SAID_AT_LEAST);
    }
}
