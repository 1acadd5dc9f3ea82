package kr.plusbot.shop.menu;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.core.chat.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Checks what stands on a button of the menu. A tap sends it back as the customer's words, so it must mean one thing
 * only.
 */
public final class Label {

    /** In code points. Longer ones are clipped on the screen (auto-reply manual, section 6.1). */
    static final int LONGEST = 30;

    /** Words that mean the same in every dialogue and in every menu; those of commands are {@link TakenWords}. */
    private static final Set<String> FIXED = Stream.concat(SharedWords.ALL.stream(), Stream.of(OptionGroup.DO_WITHOUT))
            .map(Phrase::key)
            .collect(Collectors.toUnmodifiableSet());

    private Label() {}

    /**
     * Refuses what cannot be a label.
     *
     * @throws IllegalArgumentException naming the label and what is wrong with it
     */
    static void check(@Nullable String label) {
        String name = label == null ? "" : label;
        String key = Phrase.key(name);
        require(!key.isEmpty(), "이름(name)이 비어 있습니다.");
        require(Texts.length(name) <= LONGEST, refusal(name, LONGEST + "자를 넘습니다."));
        require(isOneLine(name), refusal(name, "쓸 수 없는 글자가 있습니다."));
        require(Texts.trim(name).equals(name), refusal(name, "앞뒤에 빈칸이 있습니다."));
        require(!key.contains(":"), refusal(name, "쌍점(:)은 명령의 것이라 쓸 수 없습니다."));
        require(!FIXED.contains(key), refusal(name, "봇이 쓰는 말이라 쓸 수 없습니다."));
    }

    /**
     * Refuses two things that a customer would call the same.
     *
     * @throws IllegalArgumentException naming the second of them
     */
    static <T> void checkUnique(Collection<T> all, Function<T, String> name) {
        Set<String> keys = new HashSet<>();
        for (T one : all) {
            require(keys.add(Phrase.key(name.apply(one))), refusal(name.apply(one), "두 번 있습니다."));
        }
    }

    /** Refuses more than a customer can scroll through, or nothing at all. */
    static void checkCount(List<?> all, int least, int most, String what) {
        require(all.size() >= least && all.size() <= most, "%s: %d개에서 %d개까지 적어 주세요.".formatted(what, least, most));
    }

    private static boolean isOneLine(String label) {
        return Texts.storable(label).equals(label) && label.codePoints().noneMatch(Character::isISOControl);
    }

    private static String refusal(String name, String what) {
        return "이름 \"" + name + "\": " + what;
    }

    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
