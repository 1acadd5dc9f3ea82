package kr.plusbot.shop.faq;

import java.util.List;
import java.util.Objects;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.Texts;
import org.jspecify.annotations.Nullable;

/** Refuses what cannot stand in a list of questions. The shop's owner reads why, so it is said in Korean. Without state. */
final class Rules {

    private Rules() {}

    /**
     * A text that can be shown, without spaces around it.
     *
     * @param longest in code points
     * @throws IllegalArgumentException when it is missing, blank or too long
     */
    static String text(@Nullable String text, int longest, String what) {
        String trimmed = Texts.trim(text == null ? "" : text);
        require(!Phrase.key(trimmed).isEmpty(), what + "이(가) 비어 있습니다.");
        require(Texts.length(trimmed) <= longest, "%s이(가) %,d자를 넘습니다.".formatted(what, longest));
        require(Texts.isStorable(trimmed), what + "에 쓸 수 없는 글자가 있습니다.");
        return trimmed;
    }

    /** Such texts; none where the list is missing. */
    static List<String> texts(@Nullable List<@Nullable String> texts, int most, int longest, String what) {
        List<@Nullable String> all = Objects.requireNonNullElse(texts, List.of());
        require(all.size() <= most, "%s이(가) %d개를 넘습니다.".formatted(what, most));
        return all.stream().map(text -> text(text, longest, what)).toList();
    }

    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
