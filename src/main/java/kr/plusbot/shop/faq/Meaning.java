package kr.plusbot.shop.faq;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a word says about a question's topic. Immutable.
 *
 * @param kind how it is used
 * @param topic the same for words that mean the same; empty for words without a topic
 * @param weight how much it says, 0 to 1
 * @param early whether it only tells why something is asked, in a part of the sentence before the question
 */
record Meaning(Kind kind, String topic, double weight, boolean early) {

    private Meaning(Kind kind, String topic, double weight) {
        this(kind, topic, weight, false);
    }

    /** How words are used. */
    enum Kind {
        /** It names what is asked about. */
        TOPIC,
        /** It says nothing about that. */
        FILLER,
        /** It says nothing about that, unless the shop's own list has it. */
        GENERAL,
        /** It says nothing about that, and stands behind another word. */
        ENDING,
        /** It says nothing about that, and stands behind a topic. */
        SUFFIX,
        /** No word that is known. */
        UNKNOWN
    }

    static final Meaning FILLER = new Meaning(Kind.FILLER, "", 0);
    static final Meaning GENERAL = new Meaning(Kind.GENERAL, "", 0);
    static final Meaning ENDING = new Meaning(Kind.ENDING, "", 0);
    static final Meaning SUFFIX = new Meaning(Kind.SUFFIX, "", 0);

    private static final String OWN = "=";
    private static final String ASIDE = "?";
    private static final String ACT = "!";

    /** A topic that says much. */
    private static final double TOPIC = 1;

    /** What somebody wants to know of a topic: its price, its place. */
    private static final double ASPECT = 0.45;

    /** What is left of a wish by which a known thing is named: to change it, to book it. */
    private static final double ACT_LEFT = 0.2;

    private static final double UNKNOWN = 0.5;
    private static final double UNKNOWN_SYLLABLE = 0.2;

    /** A word that stands for one topic, or for several with a plus sign between them. */
    static Meaning of(String topics) {
        return new Meaning(Kind.TOPIC, topics, TOPIC);
    }

    /** A word of the shop's own questions, which stands for itself. */
    static Meaning own(String word) {
        return new Meaning(Kind.TOPIC, OWN + word, TOPIC);
    }

    /** A word of the shop's own questions that people say by the way, too. */
    static Meaning aside(String word) {
        return new Meaning(Kind.TOPIC, ASIDE + word, TOPIC);
    }

    /** So many syllables that are no word. */
    static Meaning unknown(String text) {
        return new Meaning(Kind.UNKNOWN, text, text.length() > 1 ? UNKNOWN : UNKNOWN_SYLLABLE);
    }

    /** The same of a word that was written with a slip. */
    Meaning slipped() {
        return new Meaning(kind, topic, weight * 0.9, early);
    }

    /** The same in a part of the sentence before the question. */
    Meaning early(boolean before) {
        return new Meaning(kind, topic, weight, before);
    }

    /** What stands behind another word and says this of it. */
    static Meaning suffix(String topic) {
        return topic.isEmpty() ? SUFFIX : new Meaning(Kind.SUFFIX, topic, TOPIC);
    }

    /** Its topics with what each says. */
    Map<String, Double> topics() {
        Map<String, Double> topics = new LinkedHashMap<>();
        for (String one : topic.split("\\+", -1)) {
            topics.put(one, isAspect(one) ? ASPECT * weight : weight);
        }
        return topics;
    }

    static boolean isAspect(String topic) {
        return !topic.startsWith(OWN) && !topic.startsWith(ASIDE) && topic.equals(topic.toUpperCase(Locale.ROOT));
    }

    /** Whether it is a word of the shop's own. */
    static boolean isOwn(String topic) {
        return topic.startsWith(OWN);
    }

    /** How much is left to explain where a question says nothing of such a topic, 0 to 1. */
    static double unexplained(String topic) {
        return isAside(topic) ? 0 : topic.startsWith(ACT) ? ACT_LEFT : 1;
    }

    /** Whether people name such a topic by the way: a day, how many they are. */
    static boolean isAside(String topic) {
        return topic.startsWith(ASIDE);
    }

    boolean isTopic() {
        return kind != Kind.UNKNOWN && !topic.isEmpty();
    }
}
