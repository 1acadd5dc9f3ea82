package kr.plusbot.shop.faq;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Whether the shop is open on a day, in one short question without spaces: 내일 하나요, 12월 25일에 영업하시나요. */
    private static final Pattern DAY = Pattern.compile("(그럼|혹시|근데)*"
            + "(오늘|내일|모레|글피|주말|평일|공휴일|명절|설날|추석|연휴|휴일|크리스마스|크리스마스이브|이브|성탄절|어린이날|새해|새해첫날|신정"
            + "|삼일절|현충일|광복절|개천절|한글날|(이번주|다음주|담주)?(월|화|수|목|금|토|일)(요일|욜)|주말|(\\d{1,2}월)?\\d{1,2}일|\\d{3,4})"
            + "(날)?(에는|에도|에|은|는|도|엔)?(가게|매장|영업|장사|문|운영)?(을|은|도)?"
            + "(하나|해|하시나|하세|합니까|하죠|하는지|여나|여시나|여세|엽니까|열어|열죠|열까|열려|쉬나|쉬세|쉬시나|쉬어|쉽니까|닫나|닫아|닫으시나)(요|여|용)?");

    private HoursEntry() {}

    /** Whether a sentence asks that, and nothing else. */
    static boolean isAsked(String sentence) {
        return DAY.matcher(Cut.plain(sentence).replace(" ", "")).matches();
    }

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
