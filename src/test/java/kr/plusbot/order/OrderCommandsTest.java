package kr.plusbot.order;

import static kr.plusbot.order.Shop.buttons;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import kr.plusbot.chat.Reply;
import kr.plusbot.chat.UserId;
import org.junit.jupiter.api.Test;

/** 주문내역 and 주문취소. */
class OrderCommandsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Shop shop = new Shop();

    @Test
    void showsOrdersWithTheirStateTheNewestFirst() throws Exception {
        assertThat(shop.say("주문내역").text()).startsWith("아직 주문하신 것이 없어요.");
        order();
        order();
        shop.orders.advance(new OrderId(TODAY, "A-001"), OrderStatus.ACCEPTED);
        assertThat(shop.say("주문내역")).satisfies(reply -> {
            assertThat(reply.text())
                    .isEqualTo("11월 22일 주문번호 A-002 · 매장 확인 중\n아메리카노 2개, 9,000원\n\n"
                            + "11월 22일 주문번호 A-001 · 준비 중\n아메리카노 2개, 9,000원");
            assertThat(buttons(reply)).containsExactly("주문하기", "주문취소", "처음으로");
        });
    }

    @Test
    void showsTheLatestFiveOnly() throws Exception {
        for (int i = 0; i < 6; i++) {
            order();
        }
        assertThat(shop.say("주문내역").text()).contains("A-006", "A-002").doesNotContain("A-001");
    }

    @Test
    void cancelsWhatTheShopHasNotAccepted() throws Exception {
        order();
        Reply offer = shop.say("주문취소");
        assertThat(offer.text()).startsWith("취소하실 주문을 골라 주세요.\n\n11월 22일 주문번호 A-001");
        assertThat(buttons(offer)).containsExactly("주문취소:A-001", "처음으로");
        assertThat(shop.say("주문취소:A-001").text()).isEqualTo("주문번호 A-001 주문은 취소되었어요.");
        assertThat(shop.placed()).extracting(Order::status).containsExactly(OrderStatus.CANCELLED);
        assertThat(shop.say("주문취소:A-001").text()).isEqualTo("주문번호 A-001 주문은 취소되었어요.");
        assertThat(shop.say("주문취소").text()).startsWith("지금 취소하실 수 있는 주문이 없어요.");
        assertThat(buttons(shop.say("주문내역"))).containsExactly("주문하기", "처음으로");
    }

    @Test
    void understandsANumberAsPeopleTypeIt() throws Exception {
        order();
        assertThat(shop.say("주문취소： a-００１ ").text()).isEqualTo("주문번호 A-001 주문은 취소되었어요.");
    }

    @Test
    void leavesAnAcceptedOrderToTheShop() throws Exception {
        order();
        shop.orders.advance(new OrderId(TODAY, "A-001"), OrderStatus.ACCEPTED);
        assertThat(shop.say("주문취소:A-001").text()).contains("'준비 중' 상태라", "매장에 말씀해 주세요.");
        assertThat(shop.placed()).extracting(Order::status).containsExactly(OrderStatus.ACCEPTED);
    }

    @Test
    void showsAndCancelsNobodyElsesOrders() throws Exception {
        order();
        UserId stranger = new UserId("stranger");
        assertThat(shop.chat.say(stranger, "주문내역").text()).startsWith("아직 주문하신 것이 없어요.");
        assertThat(shop.chat.say(stranger, "주문취소:A-001").text()).startsWith("지금 취소하실 수 있는 주문이 없어요.");
        assertThat(shop.chat.say(stranger, "주문 확정").text()).startsWith("확정할 주문이 없어요.");
        assertThat(shop.placed()).extracting(Order::status).containsExactly(OrderStatus.RECEIVED);
    }

    @Test
    void offersWhatThereIsWhenTheNumberIsUnknown() throws Exception {
        order();
        for (String number : new String[] {"A-002", "B-001", "' or '1'='1", "%", "A-00_"}) {
            assertThat(shop.say("주문취소:" + number).text()).startsWith("취소하실 주문을 골라 주세요.");
        }
    }

    @Test
    void tellsOrdersOfOneNumberApartByTheirDay() throws Exception {
        order();
        shop.clock.wind(Duration.ofDays(1));
        order();
        assertThat(buttons(shop.say("주문취소"))).containsExactly("주문취소:A-001", "주문취소:2026-11-22 A-001", "처음으로");
        shop.say("주문취소:2026-11-22 A-001");
        assertThat(shop.placed())
                .extracting(Order::status)
                .containsExactly(OrderStatus.RECEIVED, OrderStatus.CANCELLED);
        shop.say("주문취소:A-001");
        assertThat(shop.placed())
                .extracting(Order::status)
                .containsExactly(OrderStatus.CANCELLED, OrderStatus.CANCELLED);
    }

    @Test
    void apologisesWhileTheDatabaseIsDown() throws Exception {
        shop.orders.setDown(true);
        for (String text : new String[] {"주문내역", "주문취소", "주문취소:A-001"}) {
            assertThat(shop.say(text).text()).startsWith("죄송해요. 잠시 문제가 있어");
        }
    }

    private void order() throws Exception {
        shop.tapThrough(shop.say("주문하기"));
    }
}
