package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.plusbot.testkit.BotUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the customer reads when the menu changes between the cart and its confirmation. */
class ChangedMenuTest {

    private static final String BREAD =
            "categories: [{name: 빵, items: [{name: 소금빵, price: 3500}, {name: 크루아상, price: 4000}]}]";

    @TempDir
    Path directory;

    private Shop shop;
    private BotUser kim;

    @BeforeEach
    void fillTheCart() throws Exception {
        shop = new Shop(directory, BREAD);
        kim = shop.kim.says("주문하기").taps("빵").taps("소금빵").says("2");
        kim.taps("더 담기")
                .taps("빵")
                .taps("크루아상")
                .says("1")
                .taps("다 골랐어요")
                .says("건너뛰기")
                .taps("포장 주문번호로 받기");
    }

    @Test
    void showsANewPriceBeforeItIsConfirmed() throws Exception {
        shop.write(BREAD.replace("3500", "3800"));
        kim.taps("주문 확정")
                .sees("그사이 바뀐 것이 있어요.\n소금빵: 3,500원 → 3,800원\n\n주문을 확인해 주세요.\n\n"
                        + "소금빵 2개 7,600원\n크루아상 1개 4,000원\n합계 11,600원*");
        assertThat(shop.placed()).isEmpty();
        kim.taps("주문 확정").sees("*주문번호 A-001*합계 11,600원*");
    }

    @Test
    void takesOutWhatWasSoldOutMeanwhile() throws Exception {
        shop.write(BREAD.replace("price: 3500", "price: 3500, soldOut: true"));
        kim.taps("주문 확정").sees("그사이 바뀐 것이 있어요.\n소금빵: 지금은 드릴 수 없어 뺐어요\n\n주문을 확인해 주세요.\n\n크루아상 1개 4,000원\n합계 4,000원*");
        kim.taps("주문 확정").sees("*주문번호 A-001\n\n크루아상 1개 4,000원\n합계 4,000원*");
    }

    @Test
    void beginsAgainWhenAllOfItIsGone() throws Exception {
        shop.write("categories: [{name: 차, items: [{name: 녹차, price: 4000}]}]");
        kim.taps("주문 확정").sees("*소금빵: 지금은 드릴 수 없어*크루아상: 지금은 드릴 수 없어*무엇을 드릴까요?*");
        shop.tapsThrough().sees("*주문번호 A-001*녹차 2개 8,000원*");
    }

    @Test
    void endsWhenNothingIsSoldAnyMore() throws Exception {
        shop.write("categories: [{name: 차, items: [{name: 녹차, price: 4000, soldOut: true}]}]");
        kim.taps("주문 확정").sees("죄송해요. 지금은 주문하실 수 있는 메뉴가 없어요.*");
        assertThat(shop.placed()).isEmpty();
    }

    @Test
    void takesOutWhatHasNewOptions() throws Exception {
        shop.write(BREAD.replace(
                "price: 3500",
                "price: 3500, options: [{name: 데우기, required: true, choices: [{name: 네}, {name: 아니요}]}]"));
        kim.taps("주문 확정").sees("*소금빵: 지금은 드릴 수 없어 뺐어요*합계 4,000원*");
    }

    @Test
    void asksNothingMoreOfACartThatWasOrderedAlready() throws Exception {
        shop.orders.loseTheNextAnswer();
        kim.taps("주문 확정");
        shop.write("categories: [{name: 차, items: [{name: 녹차, price: 4000}]}]");
        kim.taps("주문 확정").sees("주문이 들어갔어요.*주문번호 A-001*합계 11,000원*");
    }
}
