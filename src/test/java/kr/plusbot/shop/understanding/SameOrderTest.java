package kr.plusbot.shop.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.plusbot.shop.menu.Menu;
import org.junit.jupiter.api.Test;

/** What must not change an order, and what must never become one. */
final class SameOrderTest {

    private static final List<OrderSentence> ORDERS = Stream.of("cafe-dev", "cafe-before", "cafe-after", "cafe-last")
            .flatMap(file -> OrderSentence.of(file + ".tsv").stream())
            .filter(one -> one.order() && !one.questionable() && !one.say().startsWith("1."))
            .toList();

    private final Menu menu = OrderSentence.menu("cafe");
    private final GrammarReader reader = new GrammarReader();

    @Test
    void readsWithoutSpacesTheSame() {
        assertSame(say -> say.replace(" ", ""));
    }

    @Test
    void readsDecomposedTextTheSame() {
        assertSame(say -> Normalizer.normalize(say, Normalizer.Form.NFD));
    }

    @Test
    void readsFullWidthTheSame() {
        assertSame(say -> say.chars()
                .map(c -> c >= '!' && c <= '~' ? c + 0xFEE0 : c == ' ' ? '\u3000' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining()));
    }

    @Test
    void readsInvisibleCharactersTheSame() {
        assertSame(say -> say.replace("", "\u200B"));
    }

    @Test
    void readsAroundEmojiAndLaughterTheSame() {
        assertSame(
                say -> "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 " + say + " ㅎㅎㅋㅋ~ \uD83D\uDE4F\uD83C\uDFFB");
    }

    @Test
    void readsChatEndingsTheSame() {
        assertSame(say -> say.replaceAll("요(?=$|[ ,.!])", "용"));
    }

    @Test
    void readsAroundGreetingsTheSame() {
        assertSame(say -> "안녕하세요!\n" + say + " 감사합니다");
    }

    @Test
    void readsItemsInAnyOrderTheSame() {
        String[] items = {"아아 두 잔", "따뜻한 라떼 하나", "치즈케이크 세 개", "콜드브루 한 잔"};
        Map<String, Integer> lines = OrderSentence.lines(read(String.join(", ", items)));
        Random random = new Random(14);
        for (int i = 0; i < 24; i++) {
            Collections.shuffle(Arrays.asList(items), random);
            assertThat(OrderSentence.lines(read(String.join(", ", items))))
                    .isEqualTo(lines)
                    .hasSize(4);
            assertThat(OrderSentence.lines(read(String.join("이랑 ", items)))).isEqualTo(lines);
        }
    }

    /** Words of real sentences, thrown together: nothing that was not said may be ordered, and work stays in bounds. */
    @Test
    void ordersNothingThatWasNotSaid() {
        Map<String, Set<String>> names = names();
        List<String> words = ORDERS.stream()
                .filter(one -> !one.phenomenon().equals("typo"))
                .flatMap(one -> Arrays.stream(one.say().split("\\s+")))
                .distinct()
                .toList();
        GrammarReader exact = new GrammarReader(false);
        Random random = new Random(14);
        for (int i = 0; i < 100_000; i++) {
            List<String> said = new ArrayList<>();
            for (int count = random.nextInt(12) + 1; count > 0; count--) {
                said.add(words.get(random.nextInt(words.size())));
            }
            String say = String.join(random.nextBoolean() ? " " : "", said);
            String key = Sentence.key(TwoSetKeyboard.mend(say, Set.of()));
            for (Understood.Line line : exact.read(say, menu).lines()) {
                assertThat(names.get(line.item())).as(say).anyMatch(key::contains);
                assertThat(line.quantity()).isPositive();
            }
        }
    }

    /** A thousand signs, the most that is read, of which each could begin a word. */
    @Test
    void readsLongNonsense() {
        Random random = new Random(14);
        for (int i = 0; i < 20; i++) {
            StringBuilder say = new StringBuilder();
            while (say.length() < 1_000) {
                say.append((char) ('가' + random.nextInt(11_172)));
            }
            assertThat(read(say.toString()).lines()).isEmpty();
        }
        assertThat(read("아아 ".repeat(1_000))).isEqualTo(Understood.NO_ORDER);
    }

    private Understood read(String say) {
        return reader.read(say, menu);
    }

    private void assertSame(UnaryOperator<String> change) {
        for (OrderSentence one : ORDERS) {
            Understood before = read(one.say());
            Understood after = read(change.apply(one.say()));
            assertThat(OrderSentence.lines(after)).as(one.say()).isEqualTo(OrderSentence.lines(before));
            assertThat(after.dine()).as(one.say()).isEqualTo(before.dine());
            assertThat(after.unclear()).as(one.say()).isEqualTo(before.unclear());
        }
    }

    /** All spellings of each item. */
    private Map<String, Set<String>> names() {
        Map<String, Set<String>> names = new TreeMap<>();
        new Lexicon(menu)
                .words()
                .forEach((key, word) -> word.items()
                        .forEach(sense -> names.computeIfAbsent(sense.item().name(), name -> new HashSet<>())
                                .add(key)));
        return names;
    }
}
