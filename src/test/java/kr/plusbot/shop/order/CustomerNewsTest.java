package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.OptionalLong;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.testkit.Bot;
import kr.plusbot.testkit.BotUser;
import kr.plusbot.testkit.WholeBot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the shop does with an order reaches its customer, once, with the answer to whatever they say next. */
class CustomerNewsTest {

    @RegisterExtension
    static final WholeBot WHOLE = new WholeBot();

    private static final Duration SETTLED = Progress.UNDO;

    private static int customers;

    private final Bot bot = WHOLE.bot();
    private final Board board = WHOLE.bean(Board.class);
    private BotUser kim;
    private Order order;

    @BeforeEach
    void order() throws Exception {
        kim = bot.user("customer " + customers++);
        kim.says("아메리카노 HOT 레귤러 한 잔 포장이요");
        for (int step = 0; step < 10 && Shop.number(kim.reply()).isEmpty(); step++) {
            kim.says(kim.buttons().contains(Words.CONFIRM) ? Words.CONFIRM : Shop.simplestAnswer(kim.reply()));
        }
        String number = Shop.number(kim.reply()).orElseThrow();
        order = board.look(BotId.MAIN).orders().stream()
                .filter(its -> its.id().number().equals(number))
                .max(Comparator.comparing(Order::createdAt))
                .orElseThrow();
    }

    @Test
    void saysThatTheOrderIsMadeAndThatItIsReady() throws Exception {
        board.take(order.id(), ShopStep.accept(10));
        bot.wind(SETTLED);
        kim.says("뭐라고").sees("주문번호 " + order.id().number() + " 주문을 받았어요. 10분쯤 걸려요. (*쯤)\n\n*");
        kim.says("뭐라 했어요").sees("지원하는 명령어가 아닙니다.*");
        board.take(order.id(), ShopStep.to(OrderStatus.READY));
        bot.wind(SETTLED);
        kim.says("도움말").sees("주문번호 " + order.id().number() + " 주문이 준비됐어요.\n\n*");
        kim.says("도움말").sees("*도움말*");
        assertThat(kim.text()).doesNotContain("준비됐어요.");
    }

    @Test
    void saysWhyAnOrderIsRefusedAndShowsItInTheHistory() throws Exception {
        board.take(order.id(), ShopStep.refuse("우유가 떨어졌어요"));
        kim.says("주문내역").sees("*거절됨, 우유가 떨어졌어요*");
        bot.wind(SETTLED);
        kim.says("주문하기").sees("죄송해요. 주문번호 " + order.id().number() + " 주문을 받지 못했어요.\n이유: 우유가 떨어졌어요\n\n*");
    }

    @Test
    void saysNothingOfAStepThatWasTakenBack() throws Exception {
        board.take(order.id(), ShopStep.accept(10));
        kim.says("뭐라고").sees("지원하는*");
        board.undo(order.id(), OptionalLong.empty(), "");
        bot.wind(SETTLED);
        kim.says("뭐라고요").sees("지원하는*");
        kim.says("주문취소:" + order.id().number()).sees("*취소되었어요.");
    }

    @Test
    void saysNothingOfAnOrderThatTheCustomerHas() throws Exception {
        board.take(order.id(), ShopStep.accept(10));
        board.take(order.id(), ShopStep.to(OrderStatus.READY));
        board.take(order.id(), ShopStep.to(OrderStatus.PICKED_UP));
        bot.wind(SETTLED);
        kim.says("뭐라고").sees("지원하는*");
    }

    @Test
    void saysThatNobodyHasAcceptedTheOrderYet() throws Exception {
        String unaccepted = "주문번호 " + order.id().number() + " 주문을 매장이 아직 확인하지 못했어요.*";
        bot.wind(Duration.ofMinutes(4));
        kim.says("뭐라고").sees("지원하는*");
        bot.wind(Duration.ofMinutes(1));
        kim.says("뭐라고요").sees(unaccepted);
        bot.wind(Duration.ofMinutes(5));
        kim.says("뭐라고").sees("지원하는*");
    }

    @Test
    void saysNothingOfAnOrderThatWasAcceptedInTime() throws Exception {
        board.take(order.id(), ShopStep.accept(10));
        board.undo(order.id(), OptionalLong.empty(), "");
        board.take(order.id(), ShopStep.accept(20));
        bot.wind(Duration.ofMinutes(5));
        kim.says("뭐라고").sees("주문번호 *20분쯤 걸려요.*");
        assertThat(kim.text()).doesNotContain("아직 확인하지 못했어요");
        bot.wind(Duration.ofMinutes(5));
        kim.says("뭐라고요").sees("지원하는*");
    }

    @Test
    void saysNothingTheNextDayOfAnOrderThatWasReady() throws Exception {
        board.take(order.id(), ShopStep.accept(10));
        board.take(order.id(), ShopStep.to(OrderStatus.READY));
        bot.wind(Duration.ofDays(1));
        kim.says("뭐라고").sees("지원하는*");
    }

    @Test
    void callsTheCustomerAtOnce() throws Exception {
        board.take(order.id(), ShopStep.accept(10));
        board.take(order.id(), ShopStep.to(OrderStatus.READY));
        board.call(order.id());
        kim.says("뭐라고").sees("*준비됐어요.\n\n*");
        bot.wind(SETTLED);
        kim.says("뭐라고요").sees("지원하는*");
        board.call(order.id());
        kim.says("뭐라고").sees("*준비됐어요.\n\n*");
    }

    @Test
    void tellsAnOpenCartAtItsConfirmationWhatIsSoldOut() throws Exception {
        SoldOutSwitch soldOut = WHOLE.bean(SoldOutSwitch.class);
        BotUser lee = bot.user("lee");
        lee.says("아메리카노 HOT 레귤러 한 잔이랑 카페라떼 HOT 레귤러 한 잔 포장이요");
        for (int step = 0; step < 10 && !lee.text().startsWith("주문을 확인해"); step++) {
            lee.says(Shop.simplestAnswer(lee.reply()));
        }
        soldOut.turn(BotId.MAIN, "아메리카노", true);
        try {
            lee.says(Words.CONFIRM).sees("*아메리카노*지금은 드릴 수 없어 뺐어요*");
            bot.user("park").says("아메리카노 두 잔이요").sees("*아메리카노: 지금은 품절이에요*");
        } finally {
            soldOut.turn(BotId.MAIN, "아메리카노", false);
        }
        lee.says(Words.CONFIRM).sees("*주문번호*");
    }
}
