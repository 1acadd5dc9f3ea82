package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import kr.plusbot.testkit.BotUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole order in one sentence, said in the chat. */
class SentenceOrderTest {

    private final Shop shop = new Shop();
    private final BotUser kim = shop.kim;

    @Test
    void readsACompleteOrderBack() throws Exception {
        kim.says("콜드브루 두 잔이랑 크루아상 하나 주세요");
        kim.sees("이렇게 담을까요?\n\n콜드브루 2개 10,000원\n크루아상 1개 4,000원\n합계 14,000원").seesButtons("담기", "다른 메뉴 보기", "취소");
        kim.taps("담기").sees("담았어요.\n\n콜드브루 2개*더 담으시겠어요?").taps("다 골랐어요");
        kim.says("건너뛰기").taps("포장 주문번호로 받기").says("네").sees("*주문번호 A-001*");
        assertThat(shop.placed())
                .singleElement()
                .satisfies(order -> assertThat(order.lines()).hasSize(2));
    }

    @Test
    void asksOnlyWhatIsMissing() {
        kim.says("아아 두 잔이랑 따뜻한 라떼 하나요").sees("아메리카노 (ICE) 2개\n카페라떼 (HOT) 1개\n\n아메리카노\n[사이즈] 골라 주세요.*");
        kim.taps("라지").sees("이렇게 담을까요?\n\n아메리카노 (ICE, 라지) 2개 10,000원\n카페라떼 (HOT) 1개 5,000원\n합계 15,000원");
        kim.says("네").sees("담았어요.*합계 15,000원*");
    }

    @Test
    void asksForEachLine() {
        kim.says("아메리카노 하나랑 바닐라라떼 두 잔 주세요").sees("*아메리카노\n[온도]*").says("따뜻한 걸로요");
        kim.sees("아메리카노\n[사이즈]*").says("레귤러").sees("바닐라라떼\n[온도]*").says("아이스요");
        kim.sees("이렇게 담을까요?\n\n아메리카노 (HOT, 레귤러) 1개 4,500원\n바닐라라떼 (ICE) 2개 11,000원*");
    }

    @Test
    void refusesByNameWhatCannotBeHad() {
        kim.says("소금빵 두 개 주세요").sees("소금빵: 지금은 품절이에요.\n\n무엇을 드릴까요?*");
        kim.says("콜드브루 하나랑 소금빵 하나요").sees("소금빵: 지금은 품절이에요.\n\n이렇게 알아들었어요.*\n\n콜드브루 1개*");
        kim.says("담기").sees("*콜드브루 1개 5,000원*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.hit = 1</script>",
                "{{constructor.constructor('window.hit=1')()}}",
                "javascript:window.hit=1",
                "test 1",
                "hello 2",
                "https://example.com/a 1"
            })
    void takesNoOrderWhereNothingOfTheMenuIsSaid(String text) {
        kim.says(text).sees("지원하는 명령어가 아닙니다.*");
    }

    @Test
    void saysWhatItUnderstoodAndAsks() throws Exception {
        kim.says("콜드브루 두세 잔 주세요").sees("이렇게 알아들었어요.*콜드브루*").seesButtons("담기", "다른 메뉴 보기", "취소");
        kim.says("취소").says("딸기라떼 하나 주세요").sees("딸기라떼: 메뉴에 없어요.*");
        assertThat(shop.placed()).isEmpty();
    }

    @Test
    void keepsTheWishes() {
        kim.says("레모네이드 한 잔 얼음 적게 해주세요")
                .sees("*이렇게 담을까요?*레모네이드 1개*메모: 얼음 적게*")
                .says("네")
                .taps("다 골랐어요");
        kim.taps("포장 주문번호로 받기").sees("*메모: 얼음 적게*");
    }

    @Test
    void hearsASentenceInTheMiddleOfAnOrder() {
        kim.says("주문하기").says("콜드브루 2개").sees("담았어요.\n\n콜드브루 2개 10,000원*").says("크루아상도 하나 주세요");
        kim.sees("담았어요.\n\n콜드브루 2개 10,000원\n크루아상 1개 4,000원\n합계 14,000원*")
                .says("더 담기")
                .says("논커피");
        kim.says("유자차 두 잔 주세요").sees("담았어요.*유자차 2개 10,000원\n합계 24,000원*");
    }

    @Test
    void doesNotLoseWhatIsBeingPicked() {
        kim.says("주문하기").says("커피").says("아메리카노").says("ICE").says("크루아상 두 개도 주세요");
        kim.sees("*크루아상 2개*[사이즈]*").says("라지").sees("아메리카노 (ICE, 라지)\n몇 개*").says("1");
        kim.sees("이렇게 담을까요?*크루아상 2개*");
    }

    @Test
    void takesSeveralAnswersAtOnce() {
        kim.says("주문하기").says("커피").says("아메리카노").says("아이스 라지 두 잔이요");
        kim.sees("이렇게 담을까요?\n\n아메리카노 (ICE, 라지) 2개 10,000원\n합계 10,000원");
    }

    @Test
    void takesAnotherSentenceInPlaceOfTheFirst() {
        kim.says("콜드브루 두 잔 주세요").says("콜드브루 세 잔 주세요").sees("이렇게 담을까요?\n\n콜드브루 3개 15,000원\n합계 15,000원");
        kim.says("크루아상도 하나 추가해 주세요")
                .sees("이렇게 담을까요?*콜드브루 3개*크루아상 1개*")
                .says("아니요")
                .sees("무엇을*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"몇 시까지 해요?", "2", "ㅋㅋㅋ", "주차 되나요", "네", "일욜 해요?", "크리스마스에 하나요", "25일 하나요"})
    void takesNoTalkForAnOrder(String talk) {
        kim.says(talk).sees("지원하는 명령어가 아닙니다.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"안녕하세요", "안녕하세요~^^", "ㅎㅎ 안녕", "Hi", "네 안녕하세요", "안녕하세요 사장님!", "저기요"})
    void greetsThoseWhoGreet(String greeting) {
        kim.says(greeting).sees("안녕하세요! 무엇을 도와드릴까요?\n\n이렇게 말씀해 주세요.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"고마워요", "감사합니다ㅎㅎ", "네 감사합니다~", "수고하세요!"})
    void thanksThoseWhoThank(String thanks) {
        kim.says(thanks).sees("고맙습니다! 더 필요한 것이 있으면 말씀해 주세요.");
    }
}
