package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.testkit.BotUser;
import org.junit.jupiter.api.Test;

/** 주문내역 and 주문취소. */
class OrderCommandsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Shop shop = new Shop();
    private final BotUser kim = shop.kim;

    @Test
    void showsOrdersWithTheirStateTheNewestFirst() throws Exception {
        kim.says("주문내역").sees("아직 주문하신 것이 없어요.*");
        order();
        order();
        shop.orders.advance(new OrderId(BotId.MAIN, TODAY, "A-001"), OrderStatus.ACCEPTED);
        kim.taps("주문내역")
                .sees("11월 22일 주문번호 A-002 · 매장 확인 중\n아메리카노 2개, 9,000원, 포장\n\n"
                        + "11월 22일 주문번호 A-001 · 준비 중\n아메리카노 2개, 9,000원, 포장");
        kim.seesButtons("주문하기", "주문취소", "처음으로");
    }

    @Test
    void showsTheLatestFiveOnly() {
        for (int i = 0; i < 6; i++) {
            order();
        }
        kim.taps("주문내역");
        assertThat(kim.text()).contains("A-006", "A-002").doesNotContain("A-001");
    }

    @Test
    void cancelsWhatTheShopHasNotAccepted() throws Exception {
        order();
        kim.says("주문취소").sees("취소하실 주문을 골라 주세요.\n\n11월 22일 주문번호 A-001*");
        kim.seesButtons("주문취소:A-001", "처음으로").taps("주문취소:A-001").sees("주문번호 A-001 주문은 취소되었어요.");
        assertThat(shop.placed()).extracting(Order::status).containsExactly(OrderStatus.CANCELLED);
        kim.says("주문취소:A-001").sees("주문번호 A-001 주문은 취소되었어요.");
        kim.says("주문취소").sees("지금 취소하실 수 있는 주문이 없어요.*");
        kim.says("주문내역").seesButtons("주문하기", "처음으로");
    }

    @Test
    void understandsANumberAsPeopleTypeIt() {
        order();
        kim.says("주문취소： a-００１ ").sees("주문번호 A-001 주문은 취소되었어요.");
    }

    @Test
    void leavesAnAcceptedOrderToTheShop() throws Exception {
        order();
        shop.orders.advance(new OrderId(BotId.MAIN, TODAY, "A-001"), OrderStatus.ACCEPTED);
        kim.says("주문취소:A-001").sees("*'준비 중' 상태라*매장에 말씀해 주세요.*");
        assertThat(shop.placed()).extracting(Order::status).containsExactly(OrderStatus.ACCEPTED);
    }

    @Test
    void showsAndCancelsNobodyElsesOrders() throws Exception {
        order();
        BotUser stranger = shop.bot.user("stranger").says("주문내역").sees("아직 주문하신 것이 없어요.*");
        stranger.says("주문취소:A-001").sees("지금 취소하실 수 있는 주문이 없어요.*");
        stranger.says("주문 확정").sees("확정할 주문이 없어요.*");
        assertThat(shop.placed()).extracting(Order::status).containsExactly(OrderStatus.RECEIVED);
    }

    @Test
    void offersWhatThereIsWhenTheNumberIsUnknown() {
        order();
        for (String number : new String[] {"A-002", "B-001", "' or '1'='1", "%", "A-00_"}) {
            kim.says("주문취소:" + number).sees("취소하실 주문을 골라 주세요.*");
        }
    }

    @Test
    void tellsOrdersOfOneNumberApartByTheirDay() throws Exception {
        order();
        shop.clock.wind(Duration.ofDays(1));
        order();
        kim.says("주문취소").seesButtons("주문취소:A-001", "주문취소:2026-11-22 A-001", "처음으로");
        kim.taps("주문취소:2026-11-22 A-001");
        assertThat(shop.placed())
                .extracting(Order::status)
                .containsExactly(OrderStatus.RECEIVED, OrderStatus.CANCELLED);
        kim.says("주문취소:A-001");
        assertThat(shop.placed())
                .extracting(Order::status)
                .containsExactly(OrderStatus.CANCELLED, OrderStatus.CANCELLED);
    }

    @Test
    void apologisesWhileTheDatabaseIsDown() {
        shop.orders.setDown(true);
        for (String text : new String[] {"주문내역", "주문취소", "주문취소:A-001"}) {
            kim.says(text).sees("죄송해요. 잠시 문제가 있어*");
        }
    }

    private void order() {
        kim.says("주문하기");
        shop.tapsThrough();
    }
}
