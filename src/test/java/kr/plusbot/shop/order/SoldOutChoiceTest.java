package kr.plusbot.shop.order;

import java.nio.file.Path;
import kr.plusbot.testkit.BotUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers read of a choice that the shop has run out of. */
class SoldOutChoiceTest {

    private static final String ALL = """
            categories:
              - name: 커피
                items:
                  - name: 아메리카노
                    price: 4500
                    options:
                      - {name: 온도, required: true, choices: [{name: ICE, aliases: [아이스]}, {name: HOT}]}
                      - {name: 샷, choices: [{name: 샷 추가, price: 500}]}
            shortcuts: [{say: 아아, item: 아메리카노, choices: [ICE]}]
            """;

    private static final String NO_ICE = ALL.replace("{name: ICE,", "{name: ICE, soldOut: true,");
    private static final String NO_SHOT = ALL.replace("price: 500}", "price: 500, soldOut: true}");
    private static final String NEITHER = NO_ICE.replace("{name: HOT}", "{name: HOT, soldOut: true}");

    @TempDir
    Path directory;

    @Test
    void isShownButCannotBeTaken() throws Exception {
        BotUser kim = new Shop(directory, NO_ICE).kim.says("주문하기").taps("커피").taps("아메리카노");
        kim.sees("아메리카노\n[온도] 골라 주세요.\n\nHOT\nICE (품절)").seesButtons("HOT", "이전", "취소");
        kim.says("아이스요").sees("지금은 품절이에요. 다른 것을 골라 주세요.*");
        kim.taps("HOT").sees("*[샷]*");
    }

    @Test
    void isNamedWhenASentenceAsksForIt() throws Exception {
        BotUser kim = new Shop(directory, NO_ICE).kim.says("아아 두 잔이요");
        kim.sees("ICE: 지금은 품절이에요.\n\n이렇게 알아들었어요.*아메리카노 2개").taps("담기");
        kim.sees("*[온도] 골라 주세요.*ICE (품절)").taps("HOT").sees("*아메리카노 (HOT) 2개 9,000원*");
    }

    @Test
    void isNamedWhenItNeedNotBeChosen() throws Exception {
        BotUser kim = new Shop(directory, NO_SHOT).kim.says("아아 샷 추가 한 잔이요");
        kim.sees("샷 추가: 지금은 품절이에요.*").taps("담기").sees("*아메리카노 (ICE) 1개 4,500원*");
    }

    @Test
    void isToldAtTheConfirmationOfAnOpenCart() throws Exception {
        Shop shop = new Shop(directory, ALL);
        shop.kim.says("아아 한 잔 포장이요").taps("담기").taps("다 골랐어요").says("건너뛰기").taps("주문번호로 받기");
        shop.write(NO_ICE);
        shop.kim.says("주문 확정").sees("*아메리카노 (ICE): 지금은 드릴 수 없어 뺐어요*");
    }

    @Test
    void isNotLeftOutWithoutAWordWhileASentenceIsOpen() throws Exception {
        Shop shop = new Shop(directory, ALL);
        shop.kim.says("아메리카노 샷 추가 두 잔이요").sees("*[온도]*");
        shop.write(NO_SHOT);
        shop.kim.taps("HOT").sees("*아메리카노: 지금은 드릴 수 없어요.*");
    }

    @Test
    void takesTheItemAwayWhenAllThatMustBeChosenIsGone() throws Exception {
        BotUser kim = new Shop(directory, NEITHER).kim.says("주문하기");
        kim.sees("죄송해요. 지금은 주문하실 수 있는 메뉴가 없어요.*");
    }
}
