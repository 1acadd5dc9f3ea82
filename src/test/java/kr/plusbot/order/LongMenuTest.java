package kr.plusbot.order;

import static kr.plusbot.order.Shop.buttons;
import static kr.plusbot.order.Shop.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.plusbot.chat.Reply;
import kr.plusbot.chat.Texts;
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
        shop.say("주문하기");
        for (int i = 0; i < Draft.MOST_LINES; i++) {
            shop.say("빵");
            if (i >= Page.SIZE) {
                shop.say("다음 메뉴");
            }
            Reply reply = shop.say("%s%02d".formatted("긴 이름의 메뉴 ".repeat(3), i), "99");
            assertThat(reply.text()).contains("합계 %,d원".formatted(990_000_000L * (i + 1)));
            assertThat(Texts.length(reply.text())).isLessThanOrEqualTo(1_000);
            if (i < Draft.MOST_LINES - 1) {
                shop.say("더 담기");
            }
        }
        assertThat(shop.say("더 담기").text()).startsWith("한 번에 20가지까지 담으실 수 있어요.");
        Reply summary = shop.say("다 골랐어요", "가".repeat(200), "이름으로 받기", "나".repeat(20));
        assertThat(summary.text()).contains("합계 19,800,000,000원", "가".repeat(200), "나".repeat(20));
        assertThat(Texts.length(summary.text())).isLessThanOrEqualTo(1_000);
        assertThat(number(shop.say("주문 확정"))).isPresent();
        assertThat(shop.placed().get(0).lines()).hasSize(20);
    }

    @Test
    void turnsThePagesOfALongMenu() throws Exception {
        Shop shop = shop(IntStream.range(0, 40)
                .mapToObj(i -> "{name: 빵%d, price: %d, soldOut: %s}".formatted(i, i, i == 0))
                .collect(Collectors.joining(", ", "categories: [{name: 빵, items: [", "]}]")));
        Reply first = shop.say("주문하기", "빵");
        assertThat(first.text()).startsWith("[빵] 골라 주세요. (1/3)\n\n빵1 1원\n");
        assertThat(buttons(first))
                .startsWith("빵1")
                .endsWith("빵18", "다음 메뉴", "이전", "취소")
                .hasSize(21);
        Reply second = shop.say("다음 메뉴");
        assertThat(buttons(second)).startsWith("빵19").endsWith("빵36", "다음 메뉴", "이전 메뉴", "이전", "취소");
        Reply third = shop.say("다음메뉴");
        assertThat(third.text()).contains("(3/3)").endsWith("\n빵39 39원\n빵0 (품절)");
        assertThat(buttons(third)).containsExactly("빵37", "빵38", "빵39", "이전 메뉴", "이전", "취소");
        assertThat(shop.say("다음 메뉴").text()).startsWith("버튼에서 골라 주세요.");
        assertThat(buttons(shop.say("이전 메뉴"))).startsWith("빵19");
        assertThat(shop.say("이전").text()).startsWith("무엇을 드릴까요?");
        assertThat(shop.say("빵", "빵39").text()).startsWith("빵39\n몇 개");
    }

    @Test
    void turnsThePagesOfCategoriesAndChoicesToo() throws Exception {
        String choices =
                IntStream.range(0, 30).mapToObj(i -> "{name: 맛%d}".formatted(i)).collect(Collectors.joining(", "));
        String item = "{name: 빵, price: 1, options: [{name: 맛, required: true, choices: [" + choices + "]}]}";
        Shop shop = shop(IntStream.range(0, 30)
                .mapToObj(i -> "{name: 분류%d, items: [%s]}".formatted(i, item))
                .collect(Collectors.joining(", ", "categories: [", "]")));
        assertThat(buttons(shop.say("주문하기", "다음 메뉴"))).startsWith("분류18").contains("분류29", "이전 메뉴");
        assertThat(buttons(shop.say("분류29", "빵", "다음 메뉴"))).startsWith("맛18").contains("맛29", "이전 메뉴");
        assertThat(shop.say("맛29").text()).startsWith("빵 (맛29)\n몇 개");
    }

    private Shop shop(String yaml) throws Exception {
        return new Shop(directory, yaml);
    }
}
