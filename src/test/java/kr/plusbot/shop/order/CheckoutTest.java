package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.shop.menu.Won;
import kr.plusbot.testkit.BotUser;
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
        shop.says("주문하기");
        shop.tapsThrough().sees("주문이 들어갔어요.*주문번호 A-001*");
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
        BotUser kim = shop.toSummary().taps("주문 확정");
        Reply first = kim.reply();
        assertThat(kim.repeats().reply()).isEqualTo(first);
        assertThat(shop.placed()).hasSize(1);
    }

    @Test
    void showsTheSameNumberWhenTheFirstAnswerWasLost() throws Exception {
        Shop shop = new Shop();
        shop.toSummary().taps("주문 확정").sees("*주문번호 A-001*");
        shop.kim.says("주문 확정").sees("이미 확정하신 주문이에요. (매장 확인 중)*주문번호 A-001*");
        assertThat(shop.placed()).hasSize(1);
    }

    @Test
    void showsTheSameNumberWhenTheConversationWasNotStored() throws Exception {
        Shop shop = new Shop();
        BotUser kim = shop.toSummary();
        Runnable crash = shop.chat.remember(kim.key());
        Reply first = kim.taps("주문 확정").reply();
        crash.run();
        assertThat(kim.says("주문 확정").reply()).isEqualTo(first);
        assertThat(shop.placed()).hasSize(1);
    }

    @Test
    void saysWhatBecameOfTheOrderSince() throws Exception {
        Shop shop = new Shop();
        BotUser kim = shop.toSummary();
        Runnable crash = shop.chat.remember(kim.key());
        kim.taps("주문 확정").says("주문취소:A-001");
        crash.run();
        kim.says("주문 확정").sees("이미 확정하신 주문이에요. (취소됨)*주문번호 A-001*");
    }

    @Test
    void showsTheSameNumberAfterACommitOfUnknownFate() throws Exception {
        Shop shop = new Shop();
        BotUser kim = shop.toSummary();
        List<String> buttons = kim.buttons();
        shop.orders.loseTheNextAnswer();
        kim.taps("주문 확정").sees("죄송해요. 주문이 들어갔는지 아직 확인하지 못했어요.*");
        assertThat(shop.number()).isEmpty();
        assertThat(kim.buttons()).isEqualTo(buttons);
        kim.taps("주문 확정").sees("*주문번호 A-001*");
        assertThat(shop.placed()).hasSize(1);
    }

    @Test
    void staysAtTheSummaryWhileTheDatabaseIsDown() {
        Shop shop = new Shop();
        BotUser kim = shop.toSummary();
        shop.orders.setDown(true);
        kim.taps("주문 확정").sees("죄송해요.*합계 9,000원*").taps("주문 확정").sees("죄송해요.*");
        shop.orders.setDown(false);
        kim.taps("주문 확정").sees("*주문번호 A-001*");
    }

    @Test
    void apologisesWhenConversationsAreDownToo() throws Exception {
        Shop shop = new Shop();
        BotUser kim = shop.toSummary();
        shop.chat.setDown(true);
        kim.says("주문 확정").sees("죄송해요.*");
        assertThat(shop.placed()).isEmpty();
        shop.chat.setDown(false);
        kim.says("주문 확정").sees("*주문번호 A-001*");
    }

    @Test
    void makesAnotherOrderOfAnotherCart() throws Exception {
        Shop shop = new Shop();
        shop.says("주문하기");
        shop.tapsThrough().taps("주문하기");
        shop.tapsThrough().sees("*주문번호 A-002*");
        assertThat(shop.placed()).hasSize(2);
    }

    @Test
    void saysWhenALaterChangeCameTooLate() throws Exception {
        Shop shop = new Shop(directory, BREAD);
        BotUser kim = shop.kim.says("주문하기").taps("빵").taps("소금빵").says("2");
        kim.taps("더 담기")
                .taps("빵")
                .taps("크루아상")
                .says("1")
                .taps("다 골랐어요")
                .says("건너뛰기")
                .taps("포장 주문번호로 받기");
        shop.orders.loseTheNextAnswer();
        kim.taps("주문 확정").says("이전").says("이전").says("이전");
        kim.taps("더 담기")
                .taps("빵")
                .taps("크루아상")
                .says("5")
                .taps("다 골랐어요")
                .says("건너뛰기")
                .taps("포장 주문번호로 받기");
        kim.taps("주문 확정").sees("먼저 확정하신 대로 주문이 들어가 있어요.*주문번호 A-001*크루아상 1개 4,000원\n합계 11,000원*");
        assertThat(shop.placed()).hasSize(1);
    }

    @Test
    void takesNoOrderWhileTheShopIsClosed() throws Exception {
        Shop shop = new Shop();
        BotUser kim = shop.toSummary();
        shop.doors.close();
        kim.taps("주문 확정").sees("지금은 주문을 받지 않는 시간이에요. 내일 오전 8시에 열어요.\n\n주문을 확인해 주세요.*");
        kim.says("취소").says("주문하기").sees("지금은 주문을 받지 않는 시간이에요. 내일 오전 8시에 열어요.").seesButtons("주문내역", "처음으로");
        kim.says("크루아상 두 개 주세요").sees("지금은 주문을 받지 않는 시간이에요.*").says("오늘의 운세").sees("지원하는*");
        shop.doors.resume(BotId.MAIN);
        assertThat(shop.placed()).isEmpty();
        shop.toSummary().taps("주문 확정").sees("*주문번호 A-001*");
    }

    @Test
    void takesAConfirmationOutOfTheBlueForNone() {
        Shop shop = new Shop();
        BotUser kim = shop.kim.says("주문 확정").sees("확정할 주문이 없어요.*").says("주문하기");
        shop.tapsThrough();
        shop.clock.wind(Duration.ofHours(23));
        kim.says("주문 확정").sees("*주문번호 A-001*");
        shop.clock.wind(Duration.ofHours(1));
        kim.says("주문 확정").sees("확정할 주문이 없어요.*");
        shop.orders.setDown(true);
        kim.says("주문 확정").sees("죄송해요.*");
    }
}
