package kr.plusbot.order;

import static kr.plusbot.order.Shop.buttons;
import static kr.plusbot.order.Shop.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kr.plusbot.chat.Card;
import kr.plusbot.chat.Keyboard;
import kr.plusbot.chat.Reply;
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
        assertThat(shop.say("주문하기")).isEqualTo(reply("무엇을 드릴까요? 골라 주세요.\n품절빵 (품절)", "커피", "빵", "취소"));
        assertThat(shop.say("커피")).isEqualTo(reply("[커피] 골라 주세요.\n\n아메리카노 4,500원\n라떼 (품절)", "아메리카노", "이전", "취소"));
        assertThat(shop.say("아메리카노")).isEqualTo(reply("아메리카노\n[온도] 골라 주세요.\n\nICE\nHOT", "ICE", "HOT", "이전", "취소"));
        assertThat(shop.say("ICE")).isEqualTo(reply("아메리카노\n[샷] 골라 주세요.\n\n샷 추가 +500원", "선택 안 함", "샷 추가", "이전", "취소"));
        assertThat(shop.say("샷 추가").text()).startsWith("아메리카노 (ICE, 샷 추가)\n몇 개 드릴까요?");
        assertThat(shop.say("두 잔"))
                .isEqualTo(reply(
                        "담았어요.\n\n아메리카노 (ICE, 샷 추가) 2개 10,000원\n합계 10,000원\n\n더 담으시겠어요?",
                        "다 골랐어요",
                        "더 담기",
                        "이전",
                        "취소"));
        assertThat(shop.say("더 담기").text()).startsWith("더 담으실 것을 골라 주세요.");
        assertThat(shop.say("빵", "소금빵", "하나", "다 골랐어요").text()).startsWith("매장에 남기실 말씀이");
        assertThat(shop.say("얼음은 조금만요 🙏").text()).isEqualTo("어떻게 받으시겠어요?");
        assertThat(shop.say("테이블에서 받기").text()).startsWith("테이블 번호를");
        String details = "아메리카노 (ICE, 샷 추가) 2개 10,000원\n소금빵 1개 3,500원\n합계 13,500원\n받기: 테이블 3\n메모: 얼음은 조금만요 🙏";
        Reply summary = shop.say("3");
        assertThat(summary.text()).isEqualTo("주문을 확인해 주세요.\n\n" + details);
        assertThat(buttons(summary)).containsExactly("주문 확정", "이전", "취소");
        assertThat(summary.card().words()).isEqualTo(summary.text());
        assertThat(summary.card().rows())
                .containsExactly(
                        Card.Row.of("2개", "아메리카노 (ICE, 샷 추가) 10,000원"),
                        Card.Row.of("1개", "소금빵 3,500원"),
                        Card.Row.of("받기", "테이블 3"),
                        Card.Row.of("메모", "얼음은 조금만요 🙏"));
        assertThat(summary.card().total()).isEqualTo(Card.Row.of("합계", "13,500원"));
        Reply last = shop.say("주문 확정");
        assertThat(last.text()).isEqualTo("주문이 들어갔어요.\n\n주문번호 " + number(last).orElseThrow() + "\n\n" + details);
        assertThat(buttons(last)).containsExactly("주문내역", "주문하기", "처음으로");
        assertThat(shop.placed())
                .singleElement()
                .satisfies(order -> assertThat(Receipt.of(order)).endsWith(details));
    }

    @Test
    void asksAgainWithWhatIsExpected() throws Exception {
        Shop shop = shop(TWO_KINDS);
        shop.say("주문하기");
        assertThat(shop.say("차").text()).startsWith("버튼에서 골라 주세요.\n\n무엇을");
        assertThat(shop.say("품절빵").text()).startsWith("지금은 품절이에요.");
        assertThat(shop.sendPhoto().text()).startsWith("버튼에서 골라 주세요.");
        shop.say("커피");
        assertThat(shop.say("라떼").text()).startsWith("지금은 품절이에요.");
        assertThat(shop.say("빵").text()).startsWith("버튼에서 골라 주세요.\n\n[커피]");
        shop.say("아메리카노");
        assertThat(shop.say("선택 안 함").text()).startsWith("버튼에서 골라 주세요.\n\n아메리카노\n[온도]");
        shop.say("hot");
        shop.say("선택안함");
        for (String much : List.of("많이", "0", "100", "네", "2.5")) {
            assertThat(shop.say(much).text()).startsWith("1부터 99까지의 수로 알려 주세요.\n\n아메리카노 (HOT)");
        }
        assertThat(shop.say("２개", "그만", "다골랐어요", "가".repeat(201)).text()).startsWith("글로 200자까지 쓰실 수 있어요.");
        assertThat(shop.sendPhoto().text()).startsWith("글로 200자까지");
        assertThat(shop.say("\n").text()).startsWith("글로 200자까지");
        assertThat(shop.say("첫 줄\n둘째 줄", "집으로").text()).startsWith("버튼에서 골라 주세요.\n\n어떻게");
        assertThat(shop.say("이름으로 받기", "가".repeat(21)).text()).startsWith("글로 20자까지 써 주세요.\n\n받으실 분의");
        assertThat(shop.say("홍길동").text()).contains("받기: 이름 홍길동\n메모: 첫 줄 둘째 줄");
        assertThat(shop.say("네").text()).startsWith("맞으면 '주문 확정'");
        assertThat(number(shop.say("주문확정"))).isPresent();
    }

    @Test
    void goesBackThroughEveryStep() throws Exception {
        Shop shop = shop(TWO_KINDS);
        shop.say("주문하기", "커피", "아메리카노", "ICE", "선택 안 함", "2", "다 골랐어요", "건너뛰기", "주문번호로 받기");
        for (String question :
                List.of("어떻게", "매장에", "담았어요", "아메리카노 (ICE)\n몇", "아메리카노\n[샷]", "아메리카노\n[온도]", "[커피]", "무엇을")) {
            assertThat(shop.say("이전").text()).startsWith(question);
        }
        assertThat(shop.say("빵", "소금빵", "1").text()).contains("담았어요.\n\n소금빵 1개 3,500원\n합계 3,500원");
    }

    @Test
    void leavesAtAnyPointAndBeginsWithAnEmptyCart() throws Exception {
        Shop shop = shop(TWO_KINDS);
        shop.say("주문하기", "빵", "소금빵", "2");
        assertThat(shop.say("취소").text()).startsWith("하시던 것을 취소했어요.");
        assertThat(shop.say("주문 확정").text()).startsWith("확정할 주문이 없어요.");
        assertThat(shop.say("주문하기", "빵", "소금빵", "1").text()).contains("합계 3,500원");
        assertThat(shop.placed()).isEmpty();
    }

    @Test
    void staysOpenWhileAnotherCommandAnswers() throws Exception {
        Shop shop = shop(TWO_KINDS);
        shop.say("주문하기", "빵", "소금빵");
        assertThat(shop.say("주문내역").text()).startsWith("아직 주문하신 것이 없어요.");
        assertThat(shop.say("2").text()).contains("소금빵 2개");
    }

    @Test
    void asksWhetherToGoOnAfterASilence() throws Exception {
        Shop shop = shop(TWO_KINDS);
        shop.say("주문하기", "빵", "소금빵");
        shop.clock.wind(Duration.ofMinutes(11));
        assertThat(shop.say("2").text()).contains("이어서 주문하시겠어요?");
        assertThat(shop.say("이어서 하기", "2").text()).contains("소금빵 2개");
    }

    @Test
    void joinsTheSameThingInOneLine() throws Exception {
        Shop shop = shop(TWO_KINDS);
        Reply reply = shop.say("주문하기", "빵", "소금빵", "98", "더 담기", "빵", "소금빵", "1");
        assertThat(reply.text()).contains("소금빵 99개 346,500원\n합계");
        assertThat(shop.say("더 담기", "빵", "소금빵", "1").text()).contains("소금빵 99개 346,500원\n소금빵 1개 3,500원\n합계 350,000원");
    }

    @Test
    void saysSoWhenNothingIsSold() throws Exception {
        Shop shop = shop("categories: [{name: 빵, items: [{name: 소금빵, price: 1, soldOut: true}]}]");
        assertThat(shop.say("주문하기").text()).startsWith("죄송해요. 지금은 주문하실 수 있는 메뉴가 없어요.");
    }

    @Test
    void startsOverWhenWhatIsBeingPickedIsGone() throws Exception {
        String other = "categories: [{name: 차, items: [{name: 녹차, price: 4000}]}]";
        for (List<String> said : List.of(
                List.of("커피"),
                List.of("커피", "아메리카노"),
                List.of("커피", "아메리카노", "ICE"),
                List.of("커피", "아메리카노", "ICE", "선택 안 함"))) {
            Shop shop = shop(TWO_KINDS);
            shop.say("주문하기", said.toArray(String[]::new));
            shop.write(other);
            for (String word : List.of("2", "ICE")) {
                assertThat(shop.say(word).text()).contains("다시 골라 주세요.").contains("무엇을 드릴까요?");
                shop.say("이전");
            }
        }
    }

    @Test
    void storesLittleWithEveryMessage() {
        Pick pick = new Pick("커피", "아메리카노", List.of("ICE", "레귤러", ""));
        Draft draft = Draft.begin().add(new Draft.Line(pick, 2, new Won(4_500)));
        assertThat(draft.toString().length()).isLessThan(300);
    }

    private Shop shop(String yaml) throws Exception {
        return new Shop(directory, yaml);
    }

    private static Reply reply(String text, String... buttons) {
        return Reply.of(text).withKeyboard(Keyboard.of(buttons));
    }
}
