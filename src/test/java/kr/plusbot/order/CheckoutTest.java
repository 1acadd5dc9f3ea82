package kr.plusbot.order;

import static kr.plusbot.order.Shop.buttons;
import static kr.plusbot.order.Shop.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kr.plusbot.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may happen between a full cart and the number of its order. */
class CheckoutTest {

    private static final String BREAD =
            "categories: [{name: 빵, items: [{name: 소금빵, price: 3500}, {name: 크루아상, price: 4000}]}]";

    @TempDir
    Path directory;

    @Test
    void leadsFromTheFirstButtonsToANumber() throws Exception {
        Shop shop = new Shop();
        Reply last = shop.tapThrough(shop.say("주문하기"));
        assertThat(last.text()).startsWith("주문이 들어갔어요.").contains("주문번호 A-001");
        assertThat(shop.placed()).singleElement().satisfies(order -> {
            assertThat(order.lines()).containsExactly(new OrderLine("아메리카노", List.of("ICE", "레귤러"), 2, new Won(4_500)));
            assertThat(order.total()).isEqualTo(new Won(9_000));
            assertThat(order.memo()).isEmpty();
            assertThat(order.pickup()).isEqualTo("주문번호");
        });
    }

    @Test
    void showsTheSameNumberForADoubleTap() throws Exception {
        Shop shop = new Shop();
        shop.toSummary();
        Reply first = shop.say("주문 확정");
        assertThat(shop.chat.say(shop.customer, "주문 확정")).isEqualTo(first);
        assertThat(shop.placed()).hasSize(1);
    }

    @Test
    void showsTheSameNumberWhenTheFirstAnswerWasLost() throws Exception {
        Shop shop = new Shop();
        shop.toSummary();
        Reply first = shop.say("주문 확정");
        Reply again = shop.say("주문 확정");
        assertThat(again.text()).startsWith("이미 확정하신 주문이에요. (매장 확인 중)");
        assertThat(number(again)).isEqualTo(number(first));
        assertThat(shop.placed()).hasSize(1);
    }

    @Test
    void showsTheSameNumberWhenTheConversationWasNotStored() throws Exception {
        Shop shop = new Shop();
        shop.toSummary();
        Runnable crash = shop.chat.remember(shop.customer);
        Reply first = shop.say("주문 확정");
        crash.run();
        assertThat(shop.say("주문 확정")).isEqualTo(first);
        assertThat(shop.placed()).hasSize(1);
    }

    @Test
    void saysWhatBecameOfTheOrderSince() throws Exception {
        Shop shop = new Shop();
        shop.toSummary();
        Runnable crash = shop.chat.remember(shop.customer);
        shop.say("주문 확정", "주문취소:A-001");
        crash.run();
        assertThat(shop.say("주문 확정").text()).startsWith("이미 확정하신 주문이에요. (취소됨)").contains("주문번호 A-001");
    }

    @Test
    void showsTheSameNumberAfterACommitOfUnknownFate() throws Exception {
        Shop shop = new Shop();
        Reply summary = shop.toSummary();
        shop.orders.loseTheNextAnswer();
        Reply apology = shop.say("주문 확정");
        assertThat(apology.text()).startsWith("죄송해요. 주문이 들어갔는지 아직 확인하지 못했어요.");
        assertThat(number(apology)).isEmpty();
        assertThat(buttons(apology)).isEqualTo(buttons(summary));
        assertThat(number(shop.say("주문 확정"))).contains("A-001");
        assertThat(shop.placed()).hasSize(1);
    }

    @Test
    void staysAtTheSummaryWhileTheDatabaseIsDown() throws Exception {
        Shop shop = new Shop();
        shop.toSummary();
        shop.orders.setDown(true);
        assertThat(shop.say("주문 확정").text()).startsWith("죄송해요.").contains("합계 9,000원");
        assertThat(shop.say("주문 확정").text()).startsWith("죄송해요.");
        shop.orders.setDown(false);
        assertThat(number(shop.say("주문 확정"))).contains("A-001");
    }

    @Test
    void apologisesWhenConversationsAreDownToo() throws Exception {
        Shop shop = new Shop();
        shop.toSummary();
        shop.chat.setDown(true);
        assertThat(shop.say("주문 확정").text()).startsWith("죄송해요.");
        assertThat(shop.placed()).isEmpty();
        shop.chat.setDown(false);
        assertThat(number(shop.say("주문 확정"))).contains("A-001");
    }

    @Test
    void makesAnotherOrderOfAnotherCart() throws Exception {
        Shop shop = new Shop();
        shop.tapThrough(shop.say("주문하기"));
        assertThat(number(shop.tapThrough(shop.say("주문하기")))).contains("A-002");
        assertThat(shop.placed()).hasSize(2);
    }

    @Test
    void saysWhenALaterChangeCameTooLate() throws Exception {
        Shop shop = cartOfBoth();
        shop.orders.loseTheNextAnswer();
        shop.say("주문 확정");
        shop.say("이전", "이전");
        shop.say("이전", "더 담기", "빵", "크루아상", "5", "다 골랐어요", "건너뛰기", "주문번호로 받기");
        assertThat(shop.say("주문 확정").text())
                .startsWith("먼저 확정하신 대로 주문이 들어가 있어요.")
                .contains("주문번호 A-001", "크루아상 1개 4,000원\n합계 11,000원");
        assertThat(shop.placed()).hasSize(1);
    }

    @Test
    void takesAConfirmationOutOfTheBlueForNone() throws Exception {
        Shop shop = new Shop();
        assertThat(shop.say("주문 확정").text()).startsWith("확정할 주문이 없어요.");
        shop.tapThrough(shop.say("주문하기"));
        shop.clock.wind(Duration.ofHours(23));
        assertThat(number(shop.say("주문 확정"))).contains("A-001");
        shop.clock.wind(Duration.ofHours(1));
        assertThat(shop.say("주문 확정").text()).startsWith("확정할 주문이 없어요.");
        shop.orders.setDown(true);
        assertThat(shop.say("주문 확정").text()).startsWith("죄송해요.");
    }

    private Shop cartOfBoth() throws Exception {
        Shop shop = new Shop(directory, BREAD);
        shop.say("주문하기", "빵", "소금빵", "2", "더 담기", "빵", "크루아상", "1", "다 골랐어요", "건너뛰기", "주문번호로 받기");
        return shop;
    }
}
