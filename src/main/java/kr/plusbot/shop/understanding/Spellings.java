package kr.plusbot.shop.understanding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.plusbot.core.chat.Jamo;

/** Other ways to write a word of the menu. Without state. */
final class Spellings {

    /** Loan words that are written in several ways. */
    private static final List<List<String>> SAME = List.of(
            List.of("라떼", "라테", "라때", "라데"),
            List.of("케이크", "케익", "케잌", "케이키"),
            List.of("주스", "쥬스"),
            List.of("셰이크", "쉐이크"),
            List.of("초콜릿", "초콜렛", "쵸콜릿", "초콜렡"),
            List.of("초코", "쵸코"),
            List.of("까페", "카페"),
            List.of("크루아상", "크로와상", "크롸상", "크로아상", "크루와상"),
            List.of("마키아토", "마끼아또", "마끼야또", "마키아또"),
            List.of("모카", "모까"),
            List.of("샌드위치", "샌드위취", "센드위치"),
            List.of("도넛", "도너츠", "도넛츠", "도나쓰"),
            List.of("튀김", "티김"),
            List.of("떡볶이", "떡뽁이", "떡볶기", "떡뽀끼", "떡볶잇"),
            List.of("찌개", "찌게"),
            List.of("육개장", "육계장"),
            List.of("돈가스", "돈까스", "돈카츠"),
            List.of("후라이드", "프라이드", "후라이"),
            List.of("소시지", "소세지"),
            List.of("바게트", "바게뜨"),
            List.of("카스텔라", "카스테라"),
            List.of("커스터드", "커스타드"),
            List.of("캐러멜", "카라멜", "캬라멜"),
            List.of("캐모마일", "카모마일", "캐머마일"),
            List.of("에이드", "애이드"),
            List.of("스무디", "스므디"),
            List.of("요거트", "요구르트", "요거뜨"),
            List.of("콤보", "콤보"));

    /** What stands at a choice and is heard, too: of a temperature and of a size. */
    private static final List<List<String>> SYNONYMS = List.of(
            List.of("ice", "아이스", "iced", "차가운", "시원한", "찬", "콜드", "아이쓰", "아이수"),
            List.of("hot", "핫", "뜨거운", "따뜻한", "따듯한", "따뜻하게", "따끈한", "뜨끈한", "따땃한"),
            List.of("라지", "large", "라지사이즈", "큰사이즈", "l사이즈"),
            List.of("레귤러", "regular", "레귤러사이즈", "r사이즈"),
            List.of("스몰", "small", "스몰사이즈", "작은사이즈", "s사이즈"),
            List.of("미디엄", "medium", "미디움", "미디엄사이즈", "m사이즈"));

    private static final List<String> THINGS = List.of("것", "걸로", "거로", "껄로", "것으로", "걸루");

    /** 구워서 is also 구워 주세요. */
    private static final List<String> GIVE = List.of("주세요", "주셔요", "주시고", "주시고요", "주시면", "줘요", "줘", "주십시오");

    private static final String NOT = "안";

    private static final String[] COUNTED = {"", "한", "두", "세", "네", "다섯"};

    private Spellings() {}

    /** The word and the ways to write it. */
    static Set<String> of(String word) {
        String key = Sentence.key(word);
        Set<String> all = new LinkedHashSet<>(List.of(key));
        for (List<String> same : SAME) {
            for (String one : same) {
                if (key.contains(one)) {
                    same.forEach(other -> all.add(key.replace(one, other)));
                }
            }
        }
        all.addAll(all.stream().map(Spellings::once).toList());
        return all;
    }

    /** Two equal syllables are often typed once: 바닐라떼. */
    private static String once(String word) {
        return word.length() < 5 ? word : word.replaceAll("([가-힣])\\1", "$1");
    }

    /** The ways to say a choice besides its name: with another ending, with the number as a word, in the other language. */
    static Set<String> ofChoice(String word) {
        Set<String> all = new LinkedHashSet<>();
        for (String one : of(word)) {
            all.add(one);
            addForms(all, one);
            for (int number = 1; number < COUNTED.length; number++) {
                all.add(one.replace(number + "개", COUNTED[number] + "개"));
            }
            if (one.length() > 2 && one.endsWith("서")) {
                GIVE.forEach(give -> all.add(one.substring(0, one.length() - 1) + give));
            }
            if (one.length() > 2 && one.endsWith("맛")) {
                all.add(one.substring(0, one.length() - 1));
                addForms(all, one.substring(0, one.length() - 1));
            }
        }
        return all;
    }

    /** Words of the same meaning in every shop; none for most. */
    static Set<String> synonyms(String word) {
        String key = Sentence.key(word);
        Set<String> all = new LinkedHashSet<>();
        for (List<String> same : SYNONYMS) {
            if (same.contains(key)) {
                same.forEach(one -> {
                    all.add(one);
                    addForms(all, one);
                });
            }
        }
        return all;
    }

    /** 따뜻한 is also 따뜻하게, 뜨거운 is also 뜨겁게, and the other way round. */
    private static void addForms(Set<String> all, String word) {
        if (word.length() > 1 && word.endsWith("거")) {
            String attribute = word.substring(0, word.length() - 1);
            THINGS.forEach(thing -> all.add(attribute + thing));
            if (attribute.length() > 1) {
                all.add(attribute);
                addForms(all, attribute);
            }
        }
        int last = word.length() - 1;
        if (last < 1) {
            if (word.equals("큰")) {
                all.add("크게");
            } else if (word.equals("찬")) {
                all.add("차게");
            }
            return;
        }
        String stem = word.substring(0, last);
        char end = word.charAt(last);
        char before = word.charAt(last - 1);
        if (end == '한') {
            all.add(stem + "하게");
            all.add(stem + "하");
        } else if (end == '은') {
            all.add(stem + "게");
        } else if (end == '운' && Jamo.isSyllable(before) && Jamo.finalOf(before) == 0) {
            all.add(word.substring(0, last - 1) + Jamo.withFinal(before, B) + "게");
        } else if (word.endsWith("하게")) {
            all.add(word.substring(0, last - 1) + "한");
        } else if (end == '게' && Jamo.finalOf(before) == B) {
            all.add(word.substring(0, last - 1) + Jamo.withFinal(before, 0) + "운");
        }
        all.remove(stem + "하");
        addNegated(all, word);
    }

    /** 안 맵게 is also 맵지 않게. */
    private static void addNegated(Set<String> all, String word) {
        if (word.length() > 2 && word.startsWith(NOT) && word.endsWith("게")) {
            all.add(word.substring(NOT.length(), word.length() - 1) + "지않게");
        } else if (word.length() > 3 && word.endsWith("지않게")) {
            all.add(NOT + word.substring(0, word.length() - 3) + "게");
        }
    }

    /** The final consonant ㅂ, by its number in Unicode 15. */
    private static final int B = 17;
}
