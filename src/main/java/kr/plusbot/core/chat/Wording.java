package kr.plusbot.core.chat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What people type, without the decoration, the filler and the politeness around it. Without state. */
public final class Wording {

    /** So many readings of one text are enough for three endings one behind the other. */
    private static final int MOST = 60;

    /** In characters; a longer text is no answer to a question with buttons. */
    private static final int LONGEST = 60;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DECORATION = Pattern.compile("[ㅋㅎㅠㅜㅡ]+");

    private static final Set<String> FILLERS = Set.of(
            "음", "흠", "어", "아", "저", "전", "저는", "저기", "저기요", "나는", "난", "그럼", "그러면", "그냥", "일단", "우선", "좀", "그", "사장님");

    private static final List<String> ENDINGS =
            List.of(("주세요 주세용 주세여 주셔요 주십시오 주시겠어요 주실래요 줄래요 줘요 줘 주라 해주세요 해줘요 해줘 좀 부탁드려요 부탁드립니다 부탁드릴게요 부탁해요 부탁합니다 부탁"
                            + " 할게요 할께요 할게 할래요 할래 하겠습니다 해요 합니다 하고싶어요 갈게요 먹을게요 마실게요 받을게요 받을래요 고를게요 담을게요 볼게요 보여주세요 보여줘요 보여줘 알려주세요 알려줘"
                            + " 이요 이여 이용 이에요 이예요 예요 에요 입니다 요 여 용 염 욤 임 으로 로 을 를 은 는 이 가 도 만 거 것 걸 껄 걸로 껄로")
                    .split(" "));

    private Wording() {}

    /** The words of a text without spaces, signs, emoji and laughter, in lower case; empty when there are none. */
    public static String key(String text) {
        return String.join("", words(text));
    }

    /** The words of a text without what surrounds them. */
    static List<String> words(String text) {
        String plain = DECORATION.matcher(VisibleText.of(text)).replaceAll(" ").toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(List.of(NO_WORD.split(plain)));
        words.removeIf(String::isEmpty);
        while (words.size() > 1 && FILLERS.contains(words.get(0))) {
            words.remove(0);
        }
        return words;
    }

    /** What a text may stand for: its {@linkplain #key key}, then the same with fewer and fewer endings; none when it is long or empty. */
    public static List<String> readings(String text) {
        String key = key(text);
        if (key.isEmpty() || key.length() > LONGEST) {
            return List.of();
        }
        Set<String> known = new LinkedHashSet<>(List.of(key));
        List<String> readings = new ArrayList<>(known);
        for (int i = 0; i < readings.size() && readings.size() < MOST; i++) {
            String reading = readings.get(i);
            for (String ending : ENDINGS) {
                String stem = reading.endsWith(ending) ? reading.substring(0, reading.length() - ending.length()) : "";
                if (!stem.isEmpty() && known.add(stem)) {
                    readings.add(stem);
                }
            }
        }
        return readings;
    }
}
