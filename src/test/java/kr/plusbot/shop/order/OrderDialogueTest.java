package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kr.plusbot.core.chat.Card;
import kr.plusbot.shop.menu.Pick;
import kr.plusbot.shop.menu.Won;
import kr.plusbot.testkit.BotUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer's talk with the shop's bot, up to the confirmation. */
class OrderDialogueTest {

    private static final String TWO_KINDS = """
            categories:
              - name: 커피
                items:
                  - name: 아메리카노
                    price: 4500
                    options:
                      - {name: 온도, required: true, choices: [{name: ICE}, {name: HOT}]}
                      - {name: 샷, choices: [{name: 샷 추가, price: 500}]}
                  - {name: 라떼, price: 5000, soldOut: true}
              - name: 빵
                items: [{name: 소금빵, price: 3500}]
              - name: 품절빵
                items: [{name: 크루아상, price: 4000, soldOut: true}]
            """;

    @TempDir
    Path directory;

    @Test
    void takesAnOrderStepByStep() throws Exception {
        Shop shop = shop(TWO_KINDS);
        BotUser kim = shop.kim.says("주문하기");
        kim.sees("무엇을 드릴까요? 골라 주세요.\n품절빵 (품절)").seesButtons("커피", "빵", "취소");
        kim.taps("커피").sees("[커피] 골라 주세요.\n\n아메리카노 4,500원\n라떼 (품절)").seesButtons("아메리카노", "이전", "취소");
        kim.taps("아메리카노").sees("아메리카노\n[온도] 골라 주세요.\n\nICE\nHOT").seesButtons("ICE", "HOT", "이전", "취소");
        kim.taps("ICE").sees("아메리카노\n[샷] 골라 주세요.\n\n샷 추가 +500원").seesButtons("선택 안 함", "샷 추가", "이전", "취소");
        kim.taps("샷 추가").sees("아메리카노 (ICE, 샷 추가)\n몇 개 드릴까요?*").seesButtons();
        kim.says("두 잔").sees("담았어요.\n\n아메리카노 (ICE, 샷 추가) 2개 10,000원\n합계 10,000원\n\n더 담으시겠어요?");
        kim.seesButtons("다 골랐어요", "더 담기", "이전", "취소").taps("더 담기").sees("더 담으실 것을 골라 주세요.*");
        kim.taps("빵").taps("소금빵").says("하나").taps("다 골랐어요").sees("매장에 남기실 말씀이*");
        kim.says("얼음은 조금만요 🙏").sees("어떻게 받으시겠어요?").taps("매장 테이블에서 받기").sees("테이블 번호를*");
        String details = "아메리카노 (ICE, 샷 추가) 2개 10,000원\n소금빵 1개 3,500원\n합계 13,500원\n받기: 매장, 테이블 3\n메모: 얼음은 조금만요 🙏";
        kim.says("3").sees("주문을 확인해 주세요.\n\n" + details).seesButtons("주문 확정", "이전", "취소");
        Card card = kim.reply().card();
        assertThat(card.words()).isEqualTo(kim.text());
        assertThat(card.rows())
                .containsExactly(
                        Card.Row.of("2개", "아메리카노 (ICE, 샷 추가) 10,000원"),
                        Card.Row.of("1개", "소금빵 3,500원"),
                        Card.Row.of("받기", "매장, 테이블 3"),
                        Card.Row.of("메모", "얼음은 조금만요 🙏"));
        assertThat(card.total()).isEqualTo(Card.Row.of("합계", "13,500원"));
        kim.taps("주문 확정").sees("주문이 들어갔어요.\n\n주문번호 A-001\n\n" + details);
        kim.seesButtons("주문내역", "주문하기", "처음으로");
        assertThat(shop.placed())
                .singleElement()
                .satisfies(order -> assertThat(Receipt.of(order)).endsWith(details));
    }

    @Test
    void asksAgainWithWhatIsExpected() throws Exception {
        BotUser kim = shop(TWO_KINDS).kim.says("주문하기");
        kim.says("차").sees("버튼에서 골라 주세요.\n\n무엇을*").says("품절빵").sees("지금은 품절이에요.*");
        kim.sends("photo", "https://example.com/1.jpg").sees("버튼에서 골라 주세요.*");
        kim.taps("커피").says("라떼").sees("지금은 품절이에요.*").says("빵").sees("버튼에서 골라 주세요.\n\n[커피]*");
        kim.taps("아메리카노").says("선택 안 함").sees("버튼에서 골라 주세요.\n\n아메리카노\n[온도]*");
        kim.says("hot").says("선택안함");
        for (String much : List.of("많이", "0", "100", "네", "2.5")) {
            kim.says(much).sees("1부터 99까지의 수로 알려 주세요.\n\n아메리카노 (HOT)*");
        }
        kim.says("２개").says("글쎄").says("다골랐어요").says("가".repeat(201)).sees("글로 200자까지 쓰실 수 있어요.*");
        kim.sends("video", "https://example.com/1.mp4")
                .sees("글로 200자까지*")
                .sends("photo", "no address")
                .sees("사진을 받지 못했어요.*")
                .sends("photo", "https://example.com/1.jpg")
                .sees("사진을 받았어요. (1장)*")
                .says("\n")
                .sees("글로 200자까지*");
        kim.says("첫 줄\n둘째 줄").says("집으로").sees("버튼에서 골라 주세요.\n\n어떻게*");
        kim.taps("포장 이름으로 받기").says("가".repeat(21)).sees("글로 20자까지 써 주세요.\n\n받으실 분의*");
        kim.says("홍길동")
                .sees("*받기: 포장, 이름 홍길동\n메모: 첫 줄 둘째 줄\n사진: 1장")
                .says("글쎄요")
                .sees("맞으면 '주문 확정'*");
        kim.says("주문확정").sees("*주문번호 A-001*");
    }

    @Test
    void asksAgainForANameAndAMemoThatNobodySees() throws Exception {
        BotUser kim = shop(TWO_KINDS).kim.says("주문하기").taps("빵").taps("소금빵").says("1");
        kim.taps("다 골랐어요").says("\u200B\u3164").sees("글로 200자까지*").says("ｏｋ　👨‍👩‍👧");
        kim.taps("포장 이름으로 받기").says("\u2060").sees("글로 20자까지 써 주세요.*").says("\u200B김 ");
        kim.sees("*받기: 포장, 이름 김\n메모: ok 👨‍👩‍👧");
    }

    @Test
    void goesBackThroughEveryStep() throws Exception {
        BotUser kim = shop(TWO_KINDS)
                .kim
                .says("주문하기")
                .taps("커피")
                .taps("아메리카노")
                .taps("ICE")
                .taps("선택 안 함");
        kim.says("2").taps("다 골랐어요").says("건너뛰기").taps("포장 주문번호로 받기");
        for (String question :
                List.of("어떻게", "매장에", "담았어요", "아메리카노 (ICE)\n몇", "아메리카노\n[샷]", "아메리카노\n[온도]", "[커피]", "무엇을")) {
            kim.says("이전").sees(question + "*");
        }
        kim.taps("빵").taps("소금빵").says("1").sees("담았어요.\n\n소금빵 1개 3,500원\n합계 3,500원*");
    }

    @Test
    void leavesAtAnyPointAndBeginsWithAnEmptyCart() throws Exception {
        Shop shop = shop(TWO_KINDS);
        BotUser kim = shop.kim.says("주문하기").taps("빵").taps("소금빵").says("2");
        kim.taps("취소").sees("하시던 것을 취소했어요.*").says("주문 확정").sees("확정할 주문이 없어요.*");
        kim.says("주문하기").taps("빵").taps("소금빵").says("1").sees("*합계 3,500원*");
        assertThat(shop.placed()).isEmpty();
    }

    @Test
    void staysOpenWhileAnotherCommandAnswers() throws Exception {
        BotUser kim = shop(TWO_KINDS).kim.says("주문하기").taps("빵").taps("소금빵");
        kim.says("주문내역").sees("아직 주문하신 것이 없어요.*").says("2").sees("*소금빵 2개*");
    }

    @Test
    void asksWhetherToGoOnAfterASilence() throws Exception {
        Shop shop = shop(TWO_KINDS);
        BotUser kim = shop.kim.says("주문하기").taps("빵").taps("소금빵");
        shop.clock.wind(Duration.ofMinutes(11));
        kim.says("2").sees("*이어서 주문하시겠어요?*").taps("이어서 하기").says("2").sees("*소금빵 2개*");
    }

    @Test
    void joinsTheSameThingInOneLine() throws Exception {
        BotUser kim = shop(TWO_KINDS).kim.says("주문하기").taps("빵").taps("소금빵").says("98");
        kim.taps("더 담기").taps("빵").taps("소금빵").says("1").sees("*소금빵 99개 346,500원\n합계*");
        kim.taps("더 담기").taps("빵").taps("소금빵").says("1").sees("*소금빵 99개 346,500원\n소금빵 1개 3,500원\n합계 350,000원*");
    }

    @Test
    void saysSoWhenNothingIsSold() throws Exception {
        Shop shop = shop("categories: [{name: 빵, items: [{name: 소금빵, price: 1, soldOut: true}]}]");
        shop.kim.says("주문하기").sees("죄송해요. 지금은 주문하실 수 있는 메뉴가 없어요.*");
    }

    @Test
    void startsOverWhenWhatIsBeingPickedIsGone() throws Exception {
        String other = "categories: [{name: 차, items: [{name: 녹차, price: 4000}]}]";
        for (String[] picked :
                new String[][] {{"커피"}, {"커피", "아메리카노"}, {"커피", "아메리카노", "ICE"}, {"커피", "아메리카노", "ICE", "선택 안 함"}}) {
            Shop shop = shop(TWO_KINDS);
            shop.kim.says("주문하기");
            BotUser kim = shop.says(picked);
            shop.write(other);
            for (String word : List.of("2", "ICE")) {
                kim.says(word).sees("*다시 골라 주세요.*무엇을 드릴까요?*").says("이전");
            }
        }
    }

    @Test
    void storesLittleWithEveryMessage() {
        Pick pick = new Pick("커피", "아메리카노", List.of("ICE", "레귤러", ""));
        Draft draft = Draft.begin("main").add(new Draft.Line(pick, 2, new Won(4_500)));
        assertThat(draft.toString().length()).isLessThan(330);
    }

    private Shop shop(String yaml) throws Exception {
        return new Shop(directory, yaml);
    }
}
