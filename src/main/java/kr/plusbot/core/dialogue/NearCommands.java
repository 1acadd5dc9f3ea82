package kr.plusbot.core.dialogue;

import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.Buttons;
import kr.plusbot.core.chat.JamoDistance;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.core.chat.Wording;

/**
 * What a text sets off that is nearly a command's word: with other signs, with politeness around, without its colon, or with a slip
 * of the finger. Immutable and safe across threads.
 */
@Vetoed
final class NearCommands {

    /** In halves of a slip. */
    private static final int SLIP = 2;

    /** In letters of the word and of the text. Anything longer is no slip of a command's word. */
    private static final int LONGEST = 12;

    /** A shorter word without its colon is an ordinary word. */
    private static final int SHORTEST_HEAD = 3;

    private static final String DOING = "하기";
    private static final Pattern QUESTION = Pattern.compile("어떻게|뭐|무엇|뭔가|방법|사용법|왜|안돼|안되");

    /** What makes a verb or a plea of the word itself. */
    private static final Pattern NO_ARGUMENT =
            Pattern.compile("(해|할|하고|하기|합|부탁|되나|돼|됩|가능|안|좀|을|를|은|는|이요|이에요|요).{0,12}");

    private final Map<String, Triggered> byKey = new HashMap<>();
    private final Map<String, Triggered> byWord = new LinkedHashMap<>();
    private final Map<String, Triggered> heads = new LinkedHashMap<>();
    private final Buttons polite;
    private final Buttons slips;

    NearCommands(List<? extends Triggered> all) {
        for (Triggered one : all) {
            one.triggers().forEach(trigger -> add(trigger, one));
            words(one).stream()
                    .filter(word -> !one.help().isEmpty())
                    .findFirst()
                    .ifPresent(word -> byWord.put(word, one));
        }
        Buttons plain = Buttons.of(List.of());
        for (String word : byWord.keySet()) {
            plain = plain.with(word, List.of());
        }
        slips = plain;
        polite = withStems(plain);
    }

    private void add(Trigger trigger, Triggered one) {
        String key = Wording.key(trigger.phrase());
        if (trigger.comparison() == Trigger.Comparison.TEXT) {
            byKey.putIfAbsent(key, one);
        } else if (trigger.comparison() == Trigger.Comparison.PREFIX && key.length() >= SHORTEST_HEAD) {
            heads.putIfAbsent(key, one);
        }
        byKey.remove("");
    }

    /** 주문 for 주문하기, unless two begin so. */
    private Buttons withStems(Buttons plain) {
        Buttons more = plain;
        for (String word : byWord.keySet()) {
            String stem = Wording.key(word).replaceFirst(DOING + "$", "");
            boolean isOwn = byKey.get(stem) == null && stem.length() > 1;
            more = isOwn && word.endsWith(DOING) ? more.with(word, List.of(stem)) : more;
        }
        return more;
    }

    private static List<String> words(Triggered one) {
        return one.triggers().stream()
                .filter(trigger -> trigger.comparison() == Trigger.Comparison.TEXT)
                .map(Trigger::phrase)
                .toList();
    }

    /** What the text says word for word, were it not for signs, laughter or a filler: {@code 도움말!}. */
    Optional<Triggered> besideSigns(String text) {
        return Optional.ofNullable(byKey.get(Wording.key(text)));
    }

    /** What the text begins with, without the colon or with a slip in the word: {@code 멜론검색 아이유}, {@code 멜론검섹:아이유}. */
    Optional<Prefixed> begun(String text) {
        for (Map.Entry<String, Triggered> head : heads.entrySet()) {
            Optional<Prefixed> found = begun(text, head.getKey(), head.getValue());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Prefixed> begun(String text, String head, Triggered one) {
        int end = endOf(text, head.length());
        String following = text.substring(end);
        String written = Wording.key(text.substring(0, end));
        boolean same = written.equals(head);
        boolean separate = following.isEmpty() || !Character.isLetterOrDigit(following.codePointAt(0));
        boolean joined = same && following.matches("\\p{L}{2,}.*");
        boolean near = separate && JamoDistance.between(written, head, SLIP) <= SLIP;
        String argument = following.replaceFirst("^[^\\p{L}\\p{N}]+", "");
        return (joined || near)
                        && !argument.isEmpty()
                        && !QUESTION.matcher(argument).find()
                        && !NO_ARGUMENT.matcher(argument).matches()
                ? Optional.of(new Prefixed(one, argument))
                : Optional.empty();
    }

    /** The index behind so many letters. */
    private static int endOf(String text, int letters) {
        int seen = 0;
        int index = 0;
        while (index < text.length() && seen < letters) {
            int c = text.codePointAt(index);
            seen += Character.isLetterOrDigit(c) ? 1 : 0;
            index += Character.charCount(c);
        }
        return index;
    }

    /** What the text says politely: {@code 주문내역 보여 주세요}, {@code 주문이요}. */
    Optional<Triggered> asked(String text) {
        return polite.exactly(text).map(byWord::get);
    }

    /** What the text says with one slip, if nothing else is near. */
    Optional<Triggered> slipped(String text) {
        String said = Wording.key(text);
        Buttons.Heard heard = said.length() > LONGEST ? Buttons.Heard.NOTHING : slips.hear(text);
        return heard.isSure() ? Optional.ofNullable(byWord.get(heard.sure())) : Optional.empty();
    }

    /** The words that set this off. */
    List<String> wordsOf(Triggered one) {
        return byWord.keySet().stream()
                .filter(word -> one.equals(byWord.get(word)))
                .toList();
    }

    /** The words that the text may mean, the nearest first, 2 at most. */
    List<String> nearest(String text) {
        Map<String, Integer> near = new HashMap<>();
        for (String word : byWord.keySet()) {
            int distance = distance(Wording.key(word), text);
            if (distance <= 2 * SLIP || begin(Wording.key(word), text)) {
                near.put(word, distance);
            }
        }
        List<String> words = new ArrayList<>(near.keySet());
        words.sort(Comparator.comparing((String word) -> near.getOrDefault(word, 0))
                .thenComparing(word -> word));
        return words.subList(0, Math.min(2, words.size()));
    }

    private static int distance(String word, String text) {
        return Wording.readings(text).stream()
                .filter(reading -> reading.length() > 1 && reading.length() <= LONGEST)
                .mapToInt(reading -> JamoDistance.between(reading, word, LONGEST))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether the text begins with the word, or with its first two letters and says little more. */
    private static boolean begin(String word, String text) {
        String said = Wording.key(text);
        return said.startsWith(word)
                || (said.length() > 2
                        && word.length() > 2
                        && said.length() <= word.length() + 2
                        && said.startsWith(word.substring(0, 2)));
    }

    /** A command and what follows its word. Immutable. */
    record Prefixed(Triggered triggered, String argument) {}
}
