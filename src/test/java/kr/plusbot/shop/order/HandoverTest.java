package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kr.plusbot.shop.understanding.Dine;
import kr.plusbot.testkit.BotUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a customer says where they have their order, and how they get it. */
class HandoverTest {

    @Test
    void asksBothInOneQuestion() throws Exception {
        Shop shop = new Shop();
        BotUser kim = toHandover(shop, "크루아상 하나 주세요").sees("어떻게 받으시겠어요?");
        kim.seesButtons("포장 주문번호로 받기", "포장 이름으로 받기", "매장 주문번호로 받기", "매장 이름으로 받기", "매장 테이블에서 받기", "이전", "취소");
        kim.taps("매장 주문번호로 받기").sees("*받기: 매장, 주문번호").says("네").sees("*받기: 매장, 주문번호");
        assertThat(shop.placed())
                .singleElement()
                .satisfies(order -> assertThat(order.dine()).contains(Dine.IN));
        kim.says("주문내역").sees("*\n크루아상 1개, 4,000원, 매장");
    }

    @Test
    void doesNotAskWhereItWasSaid() {
        BotUser kim = toHandover(new Shop(), "크루아상 하나 포장이요");
        kim.seesButtons("주문번호로 받기", "이름으로 받기", "이전", "취소").taps("주문번호로 받기");
        kim.sees("*받기: 포장, 주문번호");
        kim = toHandover(new Shop(), "크루아상 하나 먹고 갈게요");
        kim.seesButtons("주문번호로 받기", "이름으로 받기", "테이블에서 받기", "이전", "취소");
        kim.says("자리요").says("3").sees("*받기: 매장, 테이블 3");
    }

    @Test
    void leadsFromOneSentenceToANumber() {
        BotUser kim = new Shop().kim.says("콜드브루 두 잔이랑 크루아상 하나 포장이요");
        kim.sees("이렇게 담을까요?*합계 14,000원\n받기: 포장").says("네").says("다 골랐어요").says("없음");
        kim.says("주문번호로 받기").says("주문 확정").sees("*주문번호 A-001*받기: 포장, 주문번호").says("주문 확정");
        kim.sees("*주문번호 A-001*");
    }

    @ParameterizedTest
    @CsvSource({
        "포장이요, 포장",
        "테이크아웃이요, 포장",
        "가져갈게요, 포장",
        "매장이요, 매장",
        "여기서 먹을게요, 매장",
        "먹고 갈게요, 매장",
        "마시고 갈게요, 매장",
        "홀이요, 매장"
    })
    void hearsTheHalfAndAsksTheRest(String half, String dine) {
        BotUser kim = toHandover(new Shop(), "크루아상 하나 주세요").says(half);
        kim.sees("어떻게 받으시겠어요?").says("이름으로").says("홍길동").sees("*받기: " + dine + ", 이름 홍길동");
    }

    @Test
    void asksWhichOfTwoIsMeant() {
        BotUser kim = toHandover(new Shop(), "크루아상 하나 주세요").says("주문번호로 받기");
        kim.sees("혹시 포장 주문번호로 받기인가요, 매장 주문번호로 받기인가요?").taps("매장 주문번호로 받기");
        kim.sees("*받기: 매장, 주문번호");
        toHandover(new Shop(), "크루아상 하나 주세요").says("테이블이요").sees("테이블 번호를*");
        toHandover(new Shop(), "크루아상 하나 주세요").says("번호요").sees("혹시 포장 주문번호로*");
    }

    @Test
    void letsCustomersChangeTheirMind() {
        BotUser kim = toHandover(new Shop(), "크루아상 하나 포장이요").says("매장에서 먹을게요");
        kim.taps("테이블에서 받기").says("이전").says("포장할게요").taps("이름으로 받기").says("김");
        kim.sees("*받기: 포장, 이름 김").says("이전").says("이전").seesButtons("주문번호로 받기", "이름으로 받기", "이전", "취소");
    }

    @Test
    void hearsItBetweenTheQuestions() {
        BotUser kim = new Shop().kim.says("크루아상 하나 주세요").says("포장이요").sees("*크루아상 1개*받기: 포장");
        kim.taps("담기").says("여기서 먹을게요").sees("매장으로 준비할게요.\n\n담았어요.*").taps("다 골랐어요");
        kim.says("테이크아웃으로요").sees("포장으로 준비할게요.\n\n매장에 남기실*").says("건너뛰기");
        kim.taps("주문번호로 받기").sees("*합계 4,000원\n받기: 포장, 주문번호");
    }

    @Test
    void isLeftOutWhereTheShopWantsSo() {
        Handover handover = new Handover(bot -> new OrderSettings(false, Optional.empty()));
        Draft draft = Draft.begin("main");
        assertThat(Shop.buttons(handover.ask(draft))).containsExactly("주문번호로 받기", "이름으로 받기", "테이블에서 받기");
        assertThat(Shop.buttons(handover.ask(draft.withDine(Dine.OUT)))).containsExactly("주문번호로 받기", "이름으로 받기");
    }

    private static BotUser toHandover(Shop shop, String sentence) {
        return shop.kim.says(sentence).taps("담기").taps("다 골랐어요").says("건너뛰기");
    }
}
