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

    private static final String[] ONES = {"", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"};
    private static final String[] ONES_BEFORE_COUNTER = {"", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"};
    private static final String[] TENS = {"", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"};
    private static final String[] DIGITS = {"", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};

    private static final Map<String, Integer> ALONE = new HashMap<>();
    private static final Map<String, Integer> BEFORE_COUNTER = new HashMap<>(Map.of("스무", 20, "석", 3, "넉", 4));

    private static final Pattern SPACED_DIGITS = Pattern.compile("\\d\\s+\\d");
    private static final Pattern QUANTITY = Pattern.compile("(?<number>\\d{1,4}|[가-힣]+?)"
            + "(?<counter>개|잔|컵|병|캔|조각|인분|판|세트|그릇|줄|접시|봉지|봉|팩|통|마리|박스|상자|장)?"
            + "[로만씩]?(?:이?요|이?에요|예요|입니다|주세요|할게요|부탁해요|부탁드려요)?[.!~]*");

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
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher matcher = QUANTITY.matcher(narrow.replaceAll("\\s", ""));
        if (SPACED_DIGITS.matcher(narrow).find() || !matcher.matches()) {
            return OptionalInt.empty();
        }
        int number = number(matcher.group("number"), matcher.group("counter") != null);
        return number >= 1 && number <= MOST ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static int number(String word, boolean counted) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        int alone = ALONE.getOrDefault(word, 0);
        return alone == 0 && counted ? BEFORE_COUNTER.getOrDefault(word, 0) : alone;
    }
}
