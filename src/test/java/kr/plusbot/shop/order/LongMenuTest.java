package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.testkit.BotUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A menu and a cart that do not fit one message. */
class LongMenuTest {

    @TempDir
    Path directory;

    @Test
    void takesUpToTwentyLinesAndShowsTheirTotal() throws Exception {
        String items = IntStream.range(0, 25)
                .mapToObj(i -> "{name: %s%02d, price: 10000000}".formatted("긴 이름의 메뉴 ".repeat(3), i))
                .collect(Collectors.joining(", "));
        Shop shop = shop("categories: [{name: 빵, items: [" + items + "]}]");
        BotUser kim = shop.kim.says("주문하기");
        for (int i = 0; i < Draft.MOST_LINES; i++) {
            kim.taps("빵");
            if (i >= Page.SIZE) {
                kim.taps("다음 메뉴");
            }
            kim.taps("%s%02d".formatted("긴 이름의 메뉴 ".repeat(3), i)).says("99");
            kim.sees("*합계 %,d원*".formatted(990_000_000L * (i + 1)));
            assertThat(Texts.length(kim.text())).isLessThanOrEqualTo(1_000);
            if (i < Draft.MOST_LINES - 1) {
                kim.taps("더 담기");
            }
        }
        kim.says("더 담기").sees("한 번에 20가지까지 담으실 수 있어요.*");
        kim.taps("다 골랐어요").says("가".repeat(200)).taps("포장 이름으로 받기").says("나".repeat(20));
        assertThat(kim.text()).contains("합계 19,800,000,000원", "가".repeat(200), "나".repeat(20));
        assertThat(Texts.length(kim.text())).isLessThanOrEqualTo(1_000);
        kim.taps("주문 확정").sees("*주문번호 A-001*");
        assertThat(shop.placed().get(0).lines()).hasSize(20);
    }

    @Test
    void turnsThePagesOfALongMenu() throws Exception {
        BotUser kim = shop(IntStream.range(0, 40)
                        .mapToObj(i -> "{name: 빵%d, price: %d, soldOut: %s}".formatted(i, i, i == 0))
                        .collect(Collectors.joining(", ", "categories: [{name: 빵, items: [", "]}]")))
                .kim;
        kim.says("주문하기").taps("빵").sees("[빵] 골라 주세요. (1/3)\n\n빵1 1원\n*");
        assertThat(kim.buttons())
                .startsWith("빵1")
                .endsWith("빵18", "다음 메뉴", "이전", "취소")
                .hasSize(21);
        kim.taps("다음 메뉴");
        assertThat(kim.buttons()).startsWith("빵19").endsWith("빵36", "다음 메뉴", "이전 메뉴", "이전", "취소");
        kim.says("다음메뉴").sees("*(3/3)*\n빵39 39원\n빵0 (품절)");
        kim.seesButtons("빵37", "빵38", "빵39", "이전 메뉴", "이전", "취소").says("다음 메뉴").sees("버튼에서 골라 주세요.*");
        assertThat(kim.taps("이전 메뉴").buttons()).startsWith("빵19");
        kim.taps("이전").sees("무엇을 드릴까요?*").taps("빵").says("빵39").sees("빵39\n몇 개*");
    }

    @Test
    void turnsThePagesOfCategoriesAndChoicesToo() throws Exception {
        String choices =
                IntStream.range(0, 30).mapToObj(i -> "{name: 맛%d}".formatted(i)).collect(Collectors.joining(", "));
        String item = "{name: 빵, price: 1, options: [{name: 맛, required: true, choices: [" + choices + "]}]}";
        BotUser kim = shop(IntStream.range(0, 30)
                        .mapToObj(i -> "{name: 분류%d, items: [%s]}".formatted(i, item))
                        .collect(Collectors.joining(", ", "categories: [", "]")))
                .kim;
        assertThat(kim.says("주문하기").taps("다음 메뉴").buttons()).startsWith("분류18").contains("분류29", "이전 메뉴");
        assertThat(kim.taps("분류29").taps("빵").taps("다음 메뉴").buttons())
                .startsWith("맛18")
                .contains("맛29", "이전 메뉴");
        kim.taps("맛29").sees("빵 (맛29)\n몇 개*");
    }

    private Shop shop(String yaml) throws Exception {
        return new Shop(directory, yaml);
    }
}
