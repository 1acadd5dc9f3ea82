package kr.plusbot.shop.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.plusbot.shop.menu.Menu;
import org.junit.jupiter.api.Test;

/** How well whole sentences are read: of fifteen shops, a part of them written before the code. Each set was measured before the code was changed for it. */
final class OrderSentencesTest {

    private static final System.Logger LOG = System.getLogger(OrderSentencesTest.class.getName());
    private static final List<OrderSentence> ALL = Stream.of(
                    "cafe-dev",
                    "cafe-before",
                    "bakery-before",
                    "chicken-before",
                    "cafe-after",
                    "bakery-after",
                    "chicken-after",
                    "bunsik-after",
                    "pizza-last",
                    "cafe-last",
                    "tea-last",
                    "cafe-final",
                    "burger-unseen",
                    "flower-unseen",
                    "cafe-unseen",
                    "sushi-unseen",
                    "noodle-unseen",
                    "icecream-unseen",
                    "chinese-first",
                    "ricecake-first",
                    "salad-first",
                    "cafe-doubtful",
                    "bagel-last")
            .flatMap(file -> OrderSentence.of(file + ".tsv").stream())
            .toList();
    private static final Map<String, Menu> MENUS = new HashMap<>();

    private final GrammarReader reader = new GrammarReader();

    @Test
    void readsOrdersWhole() {
        ALL.stream()
                .collect(Collectors.groupingBy(OrderSentence::menu, TreeMap::new, Collectors.toList()))
                .forEach((menu, sentences) -> print(menu, figures(reader, sentences)));
        Figures figures = figures(reader, ALL);
        print("exact words only", figures(new GrammarReader(false), ALL));
        print("with slips", figures);
        assertThat(figures.exact * 100).isGreaterThanOrEqualTo(figures.plain * 97);
    }

    @Test
    void isNeverWrongAndSure() {
        assertThat(ALL)
                .filteredOn(one -> one.isWrongAndConfident(read(reader, one)))
                .isEmpty();
    }

    @Test
    void takesNoTalkForAnOrder() {
        assertThat(ALL)
                .filteredOn(one -> !one.order() && read(reader, one).order())
                .isEmpty();
    }

    @Test
    void namesWhatCannotBeHad() {
        List<OrderSentence> silent = new ArrayList<>();
        for (OrderSentence one : ALL) {
            Understood understood = read(reader, one);
            if (understood.order()
                    && !one.unavailable().isEmpty()
                    && understood.unavailable().isEmpty()) {
                silent.add(one);
            }
        }
        assertThat(silent).isEmpty();
    }

    private static Understood read(GrammarReader reader, OrderSentence one) {
        return reader.read(one.say(), MENUS.computeIfAbsent(one.menu(), OrderSentence::menu));
    }

    private static Figures figures(GrammarReader reader, List<OrderSentence> sentences) {
        Figures figures = new Figures();
        long start = System.nanoTime();
        for (OrderSentence one : sentences) {
            Understood understood = read(reader, one);
            figures.all++;
            figures.wrong += one.isWrongAndConfident(understood) ? 1 : 0;
            if (!one.order()) {
                figures.talk++;
                figures.taken += understood.order() ? 1 : 0;
            } else if (!one.questionable()) {
                figures.plain++;
                figures.exact += one.isExact(understood) ? 1 : 0;
            }
        }
        figures.nanos = System.nanoTime() - start;
        return figures;
    }

    /** One row of the table. */
    private static void print(String what, Figures figures) {
        LOG.log(
                Level.INFO,
                "%-16s | whole order exact %d/%d | wrong and sure %d/%d | talk taken for an order %d/%d | %d us a sentence"
                        .formatted(
                                what,
                                figures.exact,
                                figures.plain,
                                figures.wrong,
                                figures.all,
                                figures.taken,
                                figures.talk,
                                figures.nanos / 1_000 / figures.all));
    }

    private static final class Figures {
        private int all;
        private int plain;
        private int exact;
        private int wrong;
        private int talk;
        private int taken;
        private long nanos;
    }
}
