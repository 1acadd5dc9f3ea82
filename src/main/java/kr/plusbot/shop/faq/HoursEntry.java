package kr.plusbot.shop.faq;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Phrase;

/** The question about opening hours, which stands among those of a shop that wrote its hours down. The clock answers it. Without state. */
final class HoursEntry {

    static final String TITLE = "영업시간";

    private static final List<String> SAYINGS = List.of(
            "지금 열었나요?",
            "지금 영업 중인가요?",
            "지금 하나요?",
            "오늘 몇 시까지 해요?",
            "오늘 영업하시나요?",
            "몇 시에 열어요?",
            "몇 시에 닫아요?",
            "언제 문 닫아요?",
            "마감 시간이 언제예요?",
            "영업시간이 어떻게 되나요?",
            "쉬는 날이 언제예요?",
            "일요일에도 하나요?",
            "내일 몇 시에 열어요?",
            "주말에도 여나요?",
            "브레이크타임 있나요?");

    private HoursEntry() {}

    /** The shop's questions with this one. It takes the place of the shop's own of this title; other questions keep their words. */
    static List<FaqEntry> among(List<FaqEntry> entries) {
        List<FaqEntry> others = entries.stream().filter(entry -> !is(entry)).toList();
        List<FaqEntry> replaced = entries.stream().filter(HoursEntry::is).toList();
        Set<String> taken = new HashSet<>();
        others.forEach(entry -> entry.allSayings().forEach(saying -> taken.add(key(saying))));
        List<String> sayings = Stream.concat(
                        replaced.stream()
                                .flatMap(entry -> entry.sayings().stream())
                                .limit(SAYINGS.size()),
                        SAYINGS.stream())
                .filter(saying -> taken.add(key(saying)))
                .toList();
        List<FaqEntry> all = new ArrayList<>(others);
        FaqEntry first =
                replaced.isEmpty() ? new FaqEntry(TITLE, TITLE, sayings, List.of(), null, null) : replaced.get(0);
        all.add(new FaqEntry(TITLE, first.answer(), sayings, first.buttons(), first.link(), first.photo()));
        return all;
    }

    private static String key(String saying) {
        return Phrase.key(Cut.plain(saying));
    }

    static boolean is(FaqEntry entry) {
        return Phrase.isSame(entry.title(), TITLE);
    }
}
