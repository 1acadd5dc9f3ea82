package kr.plusbot.shop.faq;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Jamo;
import org.jspecify.annotations.Nullable;

/**
 * The words of one list of questions: those that shops in general do not know, and general ones that the list names. Used by one
 * thread.
 *
 * <p>What stands between two spaces is a word, without the longest run of endings and known words behind it.
 */
final class OwnWords {

    private static final Pattern PARTICLE = Pattern.compile("[은는이가을를에도만요로와과랑의]|까지|부터|에서|에는|에도|으로|이나|이랑|하고");

    /** A particle, and the verb "to go". */
    private static final char GO = '가';

    /** How the ending of a verb begins. */
    private static final String VERB_ENDINGS = "아어으은을았었요시세나는고지면려서신실게죠습";

    private final Map<String, Meaning> common;
    private final Map<String, Meaning> own = new HashMap<>();

    private OwnWords(Map<String, Meaning> common) {
        this.common = common;
    }

    /** What each of them means. */
    static Map<String, Meaning> of(List<FaqEntry> entries, Map<String, Meaning> common) {
        OwnWords words = new OwnWords(common);
        words(entries, entry -> entry.allSayings().stream()).forEach(words::learn);
        words(entries, entry -> Stream.of(entry.title())).forEach(words::learnGeneral);
        return words.own;
    }

    /** Shorter ones first, so that they are known within longer ones. */
    private static List<String> words(List<FaqEntry> entries, Function<FaqEntry, Stream<String>> texts) {
        return entries.stream()
                .flatMap(texts)
                .flatMap(text -> Stream.of(Cut.plain(text).split(" ", -1)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length))
                .toList();
    }

    private void learn(String word) {
        if (word.length() < 2 || isKnown(word)) {
            general(word, Meaning::aside);
            return;
        }
        for (int end = 1; end <= word.length(); end++) {
            String rest = word.substring(end);
            if (isWord(word.substring(0, end), rest) && isCovered(rest)) {
                String stem = word.substring(0, end);
                own.putIfAbsent(stem, Meaning.own(Inflection.stem(stem)));
                return;
            }
        }
    }

    private void learnGeneral(String word) {
        general(word, Meaning::own);
    }

    /** Keeps the general word at the beginning, if there is one. */
    private void general(String word, Function<String, Meaning> meaning) {
        for (int end = word.length(); end > 1; end--) {
            String begin = word.substring(0, end);
            if (Meaning.GENERAL.equals(common.get(begin)) && isCovered(word.substring(end))) {
                own.put(begin, meaning.apply(begin));
                return;
            }
        }
    }

    private boolean isWord(String word, String rest) {
        return word.length() > 1 || (Jamo.finalOf(word.charAt(0)) > 0 && (isVerbEnding(rest) || isTopic(rest)));
    }

    private boolean isTopic(String rest) {
        Meaning meaning = common.get(rest);
        return rest.length() > 1 && meaning != null && meaning.kind() == Meaning.Kind.TOPIC;
    }

    private boolean isVerbEnding(String rest) {
        return rest.length() > 1 && VERB_ENDINGS.indexOf(rest.charAt(0)) >= 0 && isCovered(rest);
    }

    private boolean isKnown(String word) {
        for (int end = word.length(); end > 0; end--) {
            Meaning first = meaning(word.substring(0, end));
            boolean begins = first != null && (end > 1 || !isEnding(first) || word.charAt(0) == GO);
            if (begins && goesOn(end > 1, word.substring(end))) {
                return true;
            }
        }
        return false;
    }

    private boolean goesOn(boolean longWord, String rest) {
        return longWord ? isCovered(rest) : PARTICLE.matcher(rest).matches() || isVerbEnding(rest);
    }

    private boolean isCovered(String rest) {
        if (rest.isEmpty()) {
            return true;
        }
        for (int end = 1; end <= rest.length(); end++) {
            Meaning first = meaning(rest.substring(0, end));
            if (first != null && (end > 1 || isEnding(first)) && isCovered(rest.substring(end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnding(Meaning meaning) {
        return meaning.kind() == Meaning.Kind.ENDING || meaning.kind() == Meaning.Kind.SUFFIX;
    }

    private @Nullable Meaning meaning(String word) {
        Meaning known = common.get(word);
        return known == null ? own.get(word) : known;
    }
}
