package kr.plusbot.shop.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them, with what they count: {@code 2}, {@code 두 잔}, {@code 열셋}, {@code x3}. Without state. */
final class Numbers {

    /** More is for the phone. */
    static final int MOST = 99;

    /** What stands without a counter only. */
    private static final Pattern LONE = Pattern.compile(".*(하나|둘|셋|넷|스물)");

    private static final double COST = 0.9;
    private static final int LONGEST = 5;
    private static final String[] ONES = {"", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"};
    private static final String[] ONES_COUNTED = {"", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"};
    private static final String[] TENS = {"", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"};
    private static final String[] DIGITS = {"", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};
    private static final List<String> COUNTERS = List.of(
            ("인분 조각 그릇 접시 봉지 세트 마리 박스 상자 피스 묶음 송이 꼬치 덩이 덩어리 토막 스쿱 바구니 다스 개 잔 컵 병 캔 판 줄 봉 팩 통 장 모 쪽 입 쌍 알 롤 곽 갑 ea pcs 게 쟌"
                            + " 사발 뚝배기 다발 포기 그루 켤레 권 자루 뿌리 벌 단 화분 타래")
                    .split(" "));

    /** What a single digit counts when it is written as a word: 이 인분. With others it is another word. */
    private static final List<String> COUNTERS_OF_DIGITS = List.of("인분", "잔", "개", "병", "판", "마리", "세트");

    /** 한 단, but 한 단품. */
    private static final String BUNCH = "단";

    private static final char ITEM_ALONE = '품';

    private static final List<String> UNITS =
            List.of("시간 시반 시 분 원 층 번째 번 월 일 살 퍼센트 명 사람 호점 회 주 년 도 학년 교시 테이블".split(" "));
    private static final List<String> AFTER_UNITS =
            List.of("쯤에 쯤 정도에 정도 경에 반에 반쯤 반까지 반 에서 에 까지 뒤에 뒤 후에 후 있다가 이따가 이따 안에 전에 전까지 으로 이서 인데요 인데 이에요 이요 요 테이블 자리"
                    .split(" "));

    private static final List<String> DIGIT_WORDS = List.of(DIGITS);
    private static final Map<String, Integer> ALONE = new HashMap<>();
    private static final Map<String, Integer> COUNTED = new HashMap<>(Map.of("스무", 20, "석", 3, "넉", 4, "서", 3));
    private static final Map<String, Integer> VAGUE =
            Map.of("두어", 2, "한두", 1, "두세", 2, "서너", 3, "너댓", 4, "너덧", 4, "대여섯", 5, "두셋", 2, "서넛", 3);

    static {
        for (int number = 1; number <= MOST; number++) {
            int tens = number / 10;
            int ones = number % 10;
            String digits = (tens > 1 ? DIGITS[tens] : "") + (tens > 0 ? "십" : "") + DIGITS[ones];
            if (number != 50) {
                ALONE.put(TENS[tens] + ONES[ones], number);
            }
            COUNTED.put(TENS[tens] + ONES_COUNTED[ones], number);
            COUNTED.putIfAbsent(digits, number);
        }
        COUNTED.putAll(ALONE);
        for (int hundreds = 1; hundreds < DIGITS.length; hundreds++) {
            COUNTED.put((hundreds > 1 ? DIGITS[hundreds] : "") + "백", hundreds * 100);
        }
    }

    private Numbers() {}

    /** What a number with its counter counts by: 캔 of 두 캔. Empty where it has none. */
    static Optional<String> counter(String key) {
        return COUNTERS.stream()
                .filter(counter -> key.length() > counter.length() && key.endsWith(counter))
                .findFirst();
    }

    /** The numbers that may begin here. */
    static List<Edge> at(Sentence sentence, int from) {
        List<Edge> edges = new ArrayList<>();
        int start = from + (isTimes(sentence, from) ? 1 : 0);
        if (start < sentence.length() && isDigit(sentence.at(start))) {
            if (from == 0 || (!isDigit(sentence.at(from - 1)) && sentence.at(from - 1) != Sentence.DECIMAL)) {
                addDigits(edges, sentence, from, start);
            }
            return edges;
        }
        for (int to = from + 1; to <= Math.min(sentence.length(), from + LONGEST); to++) {
            addWord(edges, sentence, from, to);
        }
        return edges;
    }

    private static void addDigits(List<Edge> edges, Sentence sentence, int from, int start) {
        int to = start;
        while (to < sentence.length() && isDigit(sentence.at(to)) && (to == start || !sentence.isApart(to))) {
            to++;
        }
        int number = to - start > 4 ? 0 : Integer.parseInt(sentence.part(start, to));
        boolean whole = true;
        while (to + 1 < sentence.length()
                && (sentence.at(to) == Sentence.DECIMAL || sentence.at(to) == '~')
                && isDigit(sentence.at(to + 1))) {
            whole = false;
            to += 2;
            while (to < sentence.length() && isDigit(sentence.at(to))) {
                to++;
            }
        }
        Word word = whole ? word(number) : new Word(Role.VAGUE, number, List.of(), List.of());
        addCounted(edges, sentence, from, to, word);
        if (to == sentence.length() || sentence.isApart(to) || !isLatin(sentence.at(to))) {
            edges.add(new Edge(to, word, COST + 0.3));
        }
    }

    private static void addWord(List<Edge> edges, Sentence sentence, int from, int to) {
        String part = sentence.part(from, to);
        Integer alone = ALONE.get(part);
        if (alone != null) {
            double lone = part.length() > 1 ? 0.2 : isFree(sentence, from, to) ? 0.5 : 1.5;
            edges.add(new Edge(to, word(alone), COST + lone));
        }
        Integer vague = VAGUE.get(part);
        if (vague != null) {
            addCounted(edges, sentence, from, to, new Word(Role.VAGUE, vague, List.of(), List.of()));
        }
        Integer counted = COUNTED.get(part);
        if (counted != null) {
            addCounted(edges, sentence, from, to, word(counted));
        } else if (part.equals("반")) {
            addCounted(edges, sentence, from, to, new Word(Role.VAGUE, 0, List.of(), List.of()));
        }
    }

    private static void addCounted(List<Edge> edges, Sentence sentence, int from, int to, Word word) {
        if (LONE.matcher(sentence.part(from, to)).matches()) {
            return;
        }
        for (String unit : UNITS) {
            if (follows(sentence, to, unit)) {
                addTime(edges, sentence, to + unit.length());
            }
        }
        for (String counter :
                to - from == 1 && DIGIT_WORDS.contains(sentence.part(from, to)) ? COUNTERS_OF_DIGITS : COUNTERS) {
            if (follows(sentence, to, counter)) {
                edges.add(new Edge(
                        to + counter.length(), word, COST - 0.02 * counter.length() + 0.2 * sentence.gaps(from, to)));
            }
        }
    }

    private static void addTime(List<Edge> edges, Sentence sentence, int to) {
        edges.add(new Edge(to, Word.of(Role.TIME), COST + 0.4));
        for (String after : AFTER_UNITS) {
            if (follows(sentence, to, after)) {
                edges.add(new Edge(to + after.length(), Word.of(Role.TIME), COST + 0.3));
            }
        }
    }

    private static Word word(int number) {
        return number >= 1 && number <= MOST ? Word.number(number) : new Word(Role.VAGUE, 0, List.of(), List.of());
    }

    private static boolean follows(Sentence sentence, int from, String part) {
        int to = from + part.length();
        return to <= sentence.length()
                && sentence.part(from, to).equals(part)
                && !(part.equals(BUNCH) && to < sentence.length() && sentence.at(to) == ITEM_ALONE);
    }

    private static boolean isFree(Sentence sentence, int from, int to) {
        return sentence.isApart(from) || sentence.isApart(to);
    }

    private static boolean isTimes(Sentence sentence, int from) {
        return sentence.at(from) == 'x' && from + 1 < sentence.length() && isDigit(sentence.at(from + 1));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
