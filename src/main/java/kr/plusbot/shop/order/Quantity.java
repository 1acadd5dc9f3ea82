package kr.plusbot.shop.order;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quantities as people type them: {@code 2}, {@code ２개}, {@code 두 잔}, {@code 열둘}. Without state. */
final class Quantity {

    /** For more than this, customers call the shop. */
    static final int MOST = 99;

    /** In characters; nothing longer is a quantity. */
    private static final int LONGEST = 60;

    private static final String[] ONES = {"", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"};
    private static final String[] ONES_BEFORE_COUNTER = {"", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"};
    private static final String[] TENS = {"", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"};
    private static final String[] DIGITS = {"", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};

    private static final Map<String, Integer> ALONE = new HashMap<>();
    private static final Map<String, Integer> BEFORE_COUNTER = new HashMap<>(Map.of("스무", 20, "석", 3, "넉", 4));

    private static final Pattern SPACED_DIGITS = Pattern.compile("\\d\\s+\\d");
    private static final Pattern QUANTITY = Pattern.compile("(?<number>\\d{1,4}|[가-힣]+?)"
            + "(?<counter>개|잔|컵|병|캔|조각|인분|판|세트|그릇|줄|접시|봉지|봉|팩|통|마리|박스|상자|장)?"
            + "(?:으로|로|만|씩|정도|만큼|이면|면|하고)*(?:돼요|될것같아요)?(?:좀)?"
            + "(?:주문)?(?:(?:해)?(?:주세요|주세용|주십시오|줘요?|주실래요)|(?:이?요)?(?:할게요|할께요|할래요|하겠습니다|해요|합니다)|(?:부탁)(?:해요|드려요|드립니다|드릴게요|합니다)?"
            + "|이?[요용여염욤]|이?에요|예요|입니다|임)?");

    /** Laughter and signs behind a number. */
    private static final Pattern DECORATION =
            Pattern.compile("[.!~^♡♥ㅋㅎㅠㅜ\\s\\p{So}\\p{Cs}\\x{FE0F}\\x{200D}&&[^\\x{FFFD}]]+$");

    private static final Pattern FILLER = Pattern.compile("^(?:음+|어+|그럼|그러면|일단|저는|전|그냥)[\\s,.~]+");

    static {
        for (int number = 1; number <= MOST; number++) {
            int tens = number / 10;
            int ones = number % 10;
            String digits = (tens > 1 ? DIGITS[tens] : "") + (tens > 0 ? "십" : "") + DIGITS[ones];
            ALONE.put(TENS[tens] + ONES[ones], number);
            BEFORE_COUNTER.put(TENS[tens] + ONES_BEFORE_COUNTER[ones], number);
            (tens > 0 ? ALONE : BEFORE_COUNTER).put(digits, number);
        }
    }

    private Quantity() {}

    /**
     * The quantity that a text means.
     *
     * @return 1 to {@value #MOST}; empty when the text means none of these. A word such as {@code 네}, which says "yes" too,
     *     means a quantity only with a counter behind it
     */
    static OptionalInt parse(String text) {
        if (text.length() > LONGEST) {
            return OptionalInt.empty();
        }
        String narrow = Normalizer.normalize(
                        bare(Normalizer.normalize(text, Normalizer.Form.NFC)), Normalizer.Form.NFKC)
                .strip();
        Matcher matcher = QUANTITY.matcher(narrow.replaceAll("\\s", ""));
        if (SPACED_DIGITS.matcher(narrow).find() || !matcher.matches()) {
            return OptionalInt.empty();
        }
        int number = number(matcher.group("number"), matcher.group("counter") != null);
        return number >= 1 && number <= MOST ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static String bare(String text) {
        String words = FILLER.matcher(text).replaceFirst("");
        String bare = DECORATION.matcher(words).replaceFirst("");
        return bare.isEmpty() ? text : bare;
    }

    private static int number(String word, boolean counted) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        int alone = ALONE.getOrDefault(word, 0);
        return alone == 0 && counted ? BEFORE_COUNTER.getOrDefault(word, 0) : alone;
    }
}
