package kr.plusbot.shop.faq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.SharedWords;
import org.jspecify.annotations.Nullable;

/** The questions that a shop has answers to. Immutable and safe across threads; a list that is wrong cannot be made. */
public final class Faq {

    private static final int MOST = 500;

    private final List<FaqEntry> entries;
    private final Index index;

    /** @throws IllegalArgumentException when two entries wait for the same words, or there are too many; one line in Korean says why */
    public Faq(List<FaqEntry> entries) {
        Rules.require(entries.size() <= MOST, "질문이 %d개를 넘습니다.".formatted(MOST));
        this.entries = List.copyOf(entries);
        checkWords(this.entries);
        this.index = new Index(this.entries);
    }

    /** A list behind the word {@code faq:}. */
    @JsonCreator
    static Faq of(@JsonProperty("faq") @Nullable List<@Nullable FaqEntry> faq) {
        return ofList(Objects.requireNonNullElse(faq, List.of()));
    }

    /** The list alone. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Faq ofList(List<@Nullable FaqEntry> entries) {
        Rules.require(entries.stream().noneMatch(Objects::isNull), "빈 항목이 있습니다.");
        return new Faq(entries.stream().map(Objects::requireNonNull).toList());
    }

    private static void checkWords(List<FaqEntry> entries) {
        Map<String, String> owners = new HashMap<>();
        SharedWords.ALL.forEach(word -> owners.put(Phrase.key(word), word));
        for (FaqEntry entry : entries) {
            String same = owners.putIfAbsent(Phrase.key(entry.title()), entry.title());
            Rules.require(same == null, "제목 \"%s\"이(가) 두 번 있거나 봇이 이미 쓰는 말입니다.".formatted(entry.title()));
        }
        entries.forEach(entry -> entry.sayings().forEach(saying -> claim(owners, saying, entry.title())));
    }

    private static void claim(Map<String, String> owners, String saying, String title) {
        String other = owners.putIfAbsent(Phrase.key(saying), title);
        Rules.require(
                other == null || other.equals(title),
                "\"%s\"의 말 \"%s\"을(를) 쓸 수 없습니다: 이미 \"%s\"을(를) 뜻합니다.".formatted(title, saying, other));
    }

    /** In the shop's order. */
    @JsonProperty("faq")
    public List<FaqEntry> entries() {
        return entries;
    }

    /** What a sentence asks. */
    public Found find(String sentence) {
        Found found = index.find(sentence);
        return found.sure().isEmpty() && HoursEntry.isAsked(sentence)
                ? entries.stream()
                        .filter(HoursEntry::is)
                        .findFirst()
                        .map(Found::sure)
                        .orElse(found)
                : found;
    }
}
