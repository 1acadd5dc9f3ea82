package kr.plusbot.shop.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.plusbot.shop.file.WrongFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MenuYamlTest {

    private static final String WHOLE = """
            categories:
              - name: 커피
                items:
                  - name: 아메리카노
                    price: 4500
                    options:
                      - name: 온도
                        required: true
                        choices:
                          - name: ICE
                          - {name: HOT, price: 300}
                  - {name: 라떼 🥛, price: 5000, soldOut: true}
            """;

    @Test
    void readsAWholeMenu() throws WrongFile {
        OptionGroup heat =
                new OptionGroup("온도", true, List.of(new Choice("ICE", new Won(0)), new Choice("HOT", new Won(300))));
        Item americano = new Item("아메리카노", new Won(4_500), false, List.of(heat));
        Item latte = new Item("라떼 🥛", new Won(5_000), true, List.of());
        assertThat(read(WHOLE)).isEqualTo(new Menu(List.of(new Category("커피", List.of(americano, latte)))));
    }

    @Test
    void readsJsonTooSinceItIsYaml() throws WrongFile {
        Menu menu = read("{\"categories\":[{\"name\":\"차\",\"items\":[{\"name\":\"녹차\",\"price\":0}]}]}");
        assertThat(menu.categories().get(0).items().get(0).price()).isEqualTo(new Won(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "# 우리 가게\n", "---\n", "\n\n"})
    void passesOverWhatEditorsPutBefore(String before) throws WrongFile {
        assertThat(read(before + WHOLE)).isEqualTo(read(WHOLE));
        assertThat(read(before + WHOLE.replace("\n", "\r\n"))).isEqualTo(read(WHOLE));
    }

    @ParameterizedTest
    @MethodSource
    void saysInOneLineWhatIsWrong(String yaml, String reason) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining(reason)
                .hasMessageNotContainingAny("\n", "kr.plusbot", "java.");
    }

    static Stream<Arguments> saysInOneLineWhatIsWrong() {
        String items = "categories: [{name: 차, items: [%s]}]";
        String choices = items.formatted("{name: 녹차, price: 1, options: [{name: 잔, choices: [%s]}]}");
        return Stream.of(
                Arguments.of("", "파일이 비어 있습니다."),
                Arguments.of("# nothing", "항목과 값을 적어 주세요."),
                Arguments.of("null", "파일이 비어 있습니다."),
                Arguments.of("[]", "1번째 줄: 항목과 값을 적어 주세요."),
                Arguments.of("커피", "1번째 줄"),
                Arguments.of("{}", "categories"),
                Arguments.of("categories: []", "categories: 1개에서 100개까지"),
                Arguments.of("categories:", "categories: 1개에서 100개까지"),
                Arguments.of("categories: [null]", "빈 항목이"),
                Arguments.of("categories: [{items: [{name: 녹차, price: 1}]}]", "name"),
                Arguments.of("categories: [{name: 차}]", "items"),
                Arguments.of("categories: [{name: 차, items: []}]", "items: 1개에서 500개까지"),
                Arguments.of("categories:\n  - name: 차\n\titems: []", "line 3"),
                Arguments.of(items.formatted("{price: 1}"), "name"),
                Arguments.of(items.formatted("{name: , price: 1}"), "이름(name)이 비어 있습니다."),
                Arguments.of(items.formatted("{name: '', price: 1}"), "이름(name)이 비어 있습니다."),
                Arguments.of(items.formatted("{name: '\u3000', price: 1}"), "이름(name)이 비어 있습니다."),
                Arguments.of(items.formatted("{name: ' 녹차', price: 1}"), "앞뒤에 빈칸이"),
                Arguments.of(items.formatted("{name: \"녹\\n차\", price: 1}"), "쓸 수 없는 글자가"),
                Arguments.of(items.formatted("{name: \"녹\\0차\", price: 1}"), "쓸 수 없는 글자가"),
                Arguments.of(items.formatted("{name: '차:녹차', price: 1}"), "쌍점(:)"),
                Arguments.of(items.formatted("{name: '차：녹차', price: 1}"), "쌍점(:)"),
                Arguments.of(items.formatted("{name: " + "차".repeat(31) + ", price: 1}"), "30자를 넘습니다."),
                Arguments.of(items.formatted("{name: 녹차}"), "price"),
                Arguments.of(items.formatted("{name: 녹차, price: }"), "10,000,000원까지의 숫자로"),
                Arguments.of(items.formatted("{name: 녹차, price: -1}"), "0보다 작습니다"),
                Arguments.of(items.formatted("{name: 녹차, price: 10000001}"), "10,000,000원까지의 숫자로"),
                Arguments.of(items.formatted("{name: 녹차, price: 4500.5}"), "items[0].price: 숫자를 적어 주세요."),
                Arguments.of(items.formatted("{name: 녹차, price: '4,500'}"), "items[0].price: 숫자를 적어 주세요."),
                Arguments.of(items.formatted("{name: 녹차, price: 4500원}"), "items[0].price: 숫자를 적어 주세요."),
                Arguments.of(items.formatted("{name: 녹차, price: 1e30}"), "items[0].price: 숫자를 적어 주세요."),
                Arguments.of(items.formatted("{name: 녹차, price: 99999999999999999999}"), "items[0].price: 숫자를 적어 주세요."),
                Arguments.of(items.formatted("{name: 녹차, price: 1, soldout: true}"), "\"soldout\"(이)라는 항목은 없습니다."),
                Arguments.of(items.formatted("{name: 녹차, price: 1, soldOut: 아니오}"), "soldOut: true나 false를 적어 주세요."),
                Arguments.of(items.formatted("{name: 녹차, price: 1, price: 2}"), "price"),
                Arguments.of(items.formatted("{name: 녹차, price: 1}, {name: 녹 차, price: 2}"), "\"녹 차\": 두 번 있습니다."),
                Arguments.of(items.formatted("{name: 녹차, price: 1, options: 큰 잔}"), "options: 목록을 적어 주세요."),
                Arguments.of(choices.formatted(""), "choices: 1개에서 100개까지"),
                Arguments.of(choices.formatted("{price: 1}"), "name"),
                Arguments.of(choices.formatted("{name: 큰 잔, price: -500}"), "0보다 작습니다"),
                Arguments.of(choices.formatted("{name: 큰 잔}, {name: 큰잔}"), "\"큰잔\": 두 번 있습니다."),
                Arguments.of("categories: [{name: 차, items: [{name: 녹차, price: 1}]}]\n---\nmore", "3번째 줄"),
                Arguments.of("categories: &a [*a]", "1번째 줄"),
                Arguments.of("!!javax.script.ScriptEngineManager []", "1번째 줄"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"이전", "취소", "처음으로", "처음 으로", "이어서 하기", "새로 하기", "선택 안 함"})
    void refusesWordsOfTheBotsOwn(String name) {
        for (String yaml : List.of(
                "categories: [{name: %s, items: [{name: 녹차, price: 1}]}]",
                "categories: [{name: 차, items: [{name: %s, price: 1}]}]",
                "categories: [{name: 차, items: [{name: 녹차, price: 1, options: [{name: %s, choices: [{name: 큰 잔}]}]}]}]",
                "categories: [{name: 차, items: [{name: 녹차, price: 1, options: [{name: 잔, choices: [{name: %s}]}]}]}]")) {
            assertThatThrownBy(() -> read(yaml.formatted(name)))
                    .isInstanceOf(WrongFile.class)
                    .hasMessageContaining("봇이 쓰는 말이라");
        }
    }

    @Test
    void refusesAnotherEncoding() {
        for (Charset charset : List.of(Charset.forName("EUC-KR"), StandardCharsets.UTF_16)) {
            assertThatThrownBy(() -> MenuYaml.read(WHOLE.getBytes(charset)))
                    .isInstanceOf(WrongFile.class)
                    .hasMessage("파일이 UTF-8이 아닙니다.");
        }
    }

    @Test
    void refusesMoreThanAnybodyReads() {
        String many = IntStream.range(0, 501)
                .mapToObj(i -> "{name: 메뉴%d, price: 1}".formatted(i))
                .collect(Collectors.joining(", ", "categories: [{name: 차, items: [", "]}]"));
        assertThatThrownBy(() -> read(many)).isInstanceOf(WrongFile.class).hasMessageContaining("items: 1개에서 500개까지");
    }

    @Test
    void survivesABombOfAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [차]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d,".formatted(i - 1).repeat(9)));
        }
        assertThatThrownBy(() -> read(bomb.toString())).isInstanceOf(WrongFile.class);
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(WrongFile.class);
    }

    private static Menu read(String yaml) throws WrongFile {
        return MenuYaml.read(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
