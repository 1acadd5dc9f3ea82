package kr.plusbot.order;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.plusbot.chat.Dialogue;
import kr.plusbot.chat.Phrase;
import kr.plusbot.chat.Texts;
import org.jspecify.annotations.Nullable;

/** What may stand on a button of the menu: it comes back as the customer's words, so it must mean one thing only. */
final class Label {

    /** In code points. Longer ones are clipped on the screen (auto-reply manual, section 6.1). */
    static final int LONGEST = 30;

    /** Words of other buttons and commands. */
    private static final Set<String> TAKEN = Stream.concat(
                    Dialogue.SHARED_WORDS.stream(),
                    Stream.of(
                            "결과 보기",
                            "도움말",
                            "help",
                            Words.ORDER,
                            Words.CONFIRM,
                            Words.HISTORY,
                            Words.CANCEL,
                            Words.OTHER_ITEM,
                            Words.NO_CHOICE,
                            Page.NEXT,
                            Page.BEFORE))
            .map(Phrase::key)
            .collect(Collectors.toUnmodifiableSet());

    private Label() {}

    /**
     * Refuses what cannot be a label.
     *
     * @throws IllegalArgumentException naming the label and what is wrong with it
     */
    static void check(@Nullable String label) {
        require(label != null && !Phrase.key(label).isEmpty(), "a name is empty");
        require(Texts.length(label) <= LONGEST, "the name \"%s\" has over %d characters", label, LONGEST);
        require(isOneLine(label), "the name \"%s\" has control characters", label);
        require(Texts.trim(label).equals(label), "the name \"%s\" has spaces around it", label);
        require(!Phrase.key(label).contains(":"), "the name \"%s\" has a colon, which belongs to commands", label);
        require(!TAKEN.contains(Phrase.key(label)), "the name \"%s\" is a word of the bot's own", label);
    }

    /**
     * Refuses two things that a customer would call the same.
     *
     * @throws IllegalArgumentException naming the second of them
     */
    static <T> void checkUnique(Collection<T> all, Function<T, String> name) {
        Set<String> keys = new HashSet<>();
        for (T one : all) {
            require(keys.add(Phrase.key(name.apply(one))), "the name \"%s\" is there twice", name.apply(one));
        }
    }

    /** Refuses more than a customer can scroll through, or nothing at all. */
    static void checkCount(List<?> all, int least, int most, String what) {
        require(all.size() >= least && all.size() <= most, "%d to %d %s are expected", least, most, what);
    }

    private static boolean isOneLine(String label) {
        return Texts.storable(label).equals(label) && label.codePoints().noneMatch(Character::isISOControl);
    }

    static void require(boolean condition, String otherwise, Object... values) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise.formatted(values));
        }
    }
}
