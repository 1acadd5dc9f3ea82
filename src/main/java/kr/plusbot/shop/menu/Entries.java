package kr.plusbot.shop.menu;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kr.plusbot.core.chat.Phrase;
import org.jspecify.annotations.Nullable;

/** Lists of named things in a menu. Without state. */
public final class Entries {

    private Entries() {}

    /** A copy; an absent list is an empty one. */
    static <T> List<T> of(@Nullable List<@Nullable T> entries) {
        if (entries == null) {
            return List.of();
        }
        Label.require(entries.stream().noneMatch(Objects::isNull), "목록에 빈 항목이 있습니다.");
        return List.copyOf(entries);
    }

    /** The entry that a customer means by these words; empty when there is none. */
    public static <T> Optional<T> find(List<T> entries, Function<T, String> name, String words) {
        String key = Phrase.key(words);
        return entries.stream()
                .filter(entry -> Phrase.key(name.apply(entry)).equals(key))
                .findFirst();
    }
}
