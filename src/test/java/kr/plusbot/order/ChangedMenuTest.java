package kr.plusbot.order;

import static kr.plusbot.order.Shop.buttons;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.plusbot.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the customer reads when the menu changes between the cart and its confirmation. */
class ChangedMenuTest {

    private static final String BREAD =
            "categories: [{name: 빵, items: [{name: 소금빵, price: 3500}, {name: 크루아상, price: 4000}]}]";

    @TempDir
    Path directory;

    @Test
    void showsANewPriceBeforeItIsConfirmed() throws Exception {
        Shop shop = cartOfBoth();
        shop.write(BREAD.replace("3500", "3800"));
        Reply changed = shop.say("주문 확정");
        assertThat(changed.text())
                .startsWith("그사이 바뀐 것이 있어요.\n소금빵: 3,500원 → 3,800원\n\n주문을 확인해 주세요.\n\n")
                .contains("소금빵 2개 7,600원\n크루아상 1개 4,000원\n합계 11,600원");
        assertThat(buttons(changed)).startsWith("주문 확정");
        assertThat(shop.placed()).isEmpty();
        assertThat(shop.say("주문 확정").text()).contains("합계 11,600원", "주문번호 A-001");
    }

    @Test
    void takesOutWhatWasSoldOutMeanwhile() throws Exception {
        Shop shop = cartOfBoth();
        shop.write(BREAD.replace("price: 3500", "price: 3500, soldOut: true"));
        Reply changed = shop.say("주문 확정");
        assertThat(changed.text())
                .startsWith("그사이 바뀐 것이 있어요.\n소금빵: 지금은 드릴 수 없어 뺐어요\n\n주문을 확인해 주세요.\n\n크루아상 1개 4,000원\n합계 4,000원");
        assertThat(shop.say("주문 확정").text()).contains("주문번호 A-001").doesNotContain("소금빵");
    }

    @Test
    void beginsAgainWhenAllOfItIsGone() throws Exception {
        Shop shop = cartOfBoth();
        shop.write("categories: [{name: 차, items: [{name: 녹차, price: 4000}]}]");
        Reply changed = shop.say("주문 확정");
        assertThat(changed.text()).contains("소금빵: 지금은 드릴 수 없어", "크루아상: 지금은 드릴 수 없어", "무엇을 드릴까요?");
        assertThat(shop.tapThrough(changed).text()).contains("녹차 2개 8,000원", "주문번호 A-001");
    }

    @Test
    void endsWhenNothingIsSoldAnyMore() throws Exception {
        Shop shop = cartOfBoth();
        shop.write("categories: [{name: 차, items: [{name: 녹차, price: 4000, soldOut: true}]}]");
        assertThat(shop.say("주문 확정").text()).startsWith("죄송해요. 지금은 주문하실 수 있는 메뉴가 없어요.");
        assertThat(shop.placed()).isEmpty();
    }

    @Test
    void takesOutWhatHasNewOptions() throws Exception {
        Shop shop = cartOfBoth();
        shop.write(BREAD.replace(
                "price: 3500",
                "price: 3500, options: [{name: 데우기, required: true, choices: [{name: 네}, {name: 아니요}]}]"));
        assertThat(shop.say("주문 확정").text()).contains("소금빵: 지금은 드릴 수 없어 뺐어요", "합계 4,000원");
    }

    @Test
    void asksNothingMoreOfACartThatWasOrderedAlready() throws Exception {
        Shop shop = cartOfBoth();
        shop.orders.loseTheNextAnswer();
        shop.say("주문 확정");
        shop.write("categories: [{name: 차, items: [{name: 녹차, price: 4000}]}]");
        assertThat(shop.say("주문 확정").text()).startsWith("주문이 들어갔어요.").contains("주문번호 A-001", "합계 11,000원");
    }

    private Shop cartOfBoth() throws Exception {
        Shop shop = new Shop(directory, BREAD);
        shop.say("주문하기", "빵", "소금빵", "2", "더 담기", "빵", "크루아상", "1", "다 골랐어요", "건너뛰기", "주문번호로 받기");
        return shop;
    }
}
