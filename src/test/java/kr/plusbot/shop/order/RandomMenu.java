package kr.plusbot.shop.order;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A menu drawn by lot: the same seed gives the same menu, in YAML. */
final class RandomMenu {

    private static final List<String> WORDS = List.of(
            "라떼",
            "빵",
            "ICE",
            "大",
            "☕️",
            "👨‍👩‍👧",
            "한",
            "2",
            "네",
            "café",
            "콜드브루",
            "ﾗﾃ",
            "각",
            "#1",
            "'",
            "\\",
            "{}",
            "true",
            "null");

    private final Random random;

    RandomMenu(long seed) {
        random = new Random(seed);
    }

    /** Categories, items, options and choices as many as they come; about a third is sold out. */
    String yaml() {
        return "{\"categories\": " + list(1 + random.nextInt(25), this::category) + "}";
    }

    private String category(int index) {
        int items = random.nextInt(5) == 0 ? 1 + random.nextInt(60) : 1 + random.nextInt(4);
        return "{\"name\": %s, \"items\": %s}".formatted(name(index), list(items, this::item));
    }

    private String item(int index) {
        return "{\"name\": %s, \"price\": %d, \"soldOut\": %s, \"options\": %s}"
                .formatted(
                        name(index),
                        random.nextInt(10_000_001),
                        random.nextInt(3) == 0,
                        list(Math.max(0, random.nextInt(13) - 9), this::option));
    }

    private String option(int index) {
        int choices = random.nextInt(5) == 0 ? 1 + random.nextInt(50) : 1 + random.nextInt(3);
        return "{\"name\": %s, \"required\": %s, \"choices\": %s}"
                .formatted(name(index), random.nextBoolean(), list(choices, this::choice));
    }

    private String choice(int index) {
        return "{\"name\": %s, \"price\": %d}".formatted(name(index), random.nextInt(10_000_001));
    }

    /** The number at its end makes a name the only one on its list. */
    private String name(int index) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return "\"%s %s%d\""
                .formatted(word.replace("\\", "\\\\"), random.nextInt(4) == 0 ? "긴이름 긴이름 긴이름 " : "가", index);
    }

    private static String list(int size, IntFunction<String> entry) {
        List<String> entries = IntStream.range(0, size).mapToObj(entry).toList();
        return "[" + String.join(", ", entries) + "]";
    }
}
