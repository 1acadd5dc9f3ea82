package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.plusbot.testkit.BotUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order by a customer who types what they would say. */
class HeardAnswersTest {

    @TempDir
    Path directory;

    @Test
    void takesAnOrderInTheCustomersOwnWords() throws Exception {
        Shop shop = new Shop();
        BotUser kim = shop.kim.says("주문하기").says("커피요").sees("[커피]*").says("아메리카노 주세요");
        kim.sees("아메리카노\n[온도]*")
                .says("시원한 걸로 주세요ㅎㅎ")
                .sees("*[사이즈]*")
                .says("2번이요")
                .sees("*[샷 추가]*");
        kim.says("괜찮아요").sees("*몇 개 드릴까요?*").says("한 잔으로 주세요").sees("담았어요.\n\n아메리카노 (ICE, 라지) 1개*");
        kim.says("아니요").sees("*남기실 말씀*").says("없음").sees("어떻게 받으시겠어요?*").says("포장 번호로요");
        kim.sees("주문을 확인해 주세요.*받기: 포장, 주문번호").says("네").sees("*주문번호 A-001*");
        assertThat(shop.placed())
                .singleElement()
                .satisfies(order -> assertThat(order.memo()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"라지요", "큰 걸로 주세용ㅎㅎ", "큰 거로 해 주세요", "2번"})
    void asksTheNextOptionAfterOneChoice(String choice) {
        BotUser kim = new Shop().kim.says("주문하기").says("커피").says("아메리카노").says("ICE");
        kim.says(choice).sees("아메리카노\n[샷 추가]*");
    }

    @Test
    void goesToAnItemOfAnotherCategory() {
        BotUser kim = new Shop().kim.says("주문하기").says("논커피").says("아메리카노요").sees("아메리카노\n[온도]*");
        kim.says("취소")
                .says("주문하기")
                .says("크루아상 주세요")
                .sees("크루아상\n몇 개*")
                .says("하나요")
                .sees("담았어요.*크루아상 1개*");
    }

    @Test
    void asksWhichOfTwoIsMeant() {
        BotUser kim = new Shop().kim.says("주문하기").says("초코요");
        kim.sees("혹시 초콜릿라떼인가요, 초코 케이크인가요?").seesButtons("초콜릿라떼", "초코 케이크", "취소");
        kim.taps("초코 케이크").sees("초코 케이크\n몇 개*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"네", "예", "ㅇㅇ", "ㅇㅋ", "확인", "주문할게요", "네!", "주문확정"})
    void confirmsByYes(String yes) {
        assertThat(new Shop().toSummary().says(yes).text()).contains("주문번호 A-001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"아니요", "ㄴㄴ", "글쎄요", "아메리카노", "네 잔"})
    void confirmsByNothingElse(String other) throws Exception {
        Shop shop = new Shop();
        shop.toSummary().says(other).sees("맞으면 '주문 확정'*");
        assertThat(shop.placed()).isEmpty();
    }

    @Test
    void takesNoLateTapAndNoAddressForWords() {
        BotUser kim = new Shop().kim.says("주문하기").says("크루아상").says("1").taps("다 골랐어요");
        kim.says("다 골랐어요").says("더 담기").sees("지나간 질문의 버튼이에요.*남기실 말씀*");
        kim.says("https://example.com/1.jpg").sees("글로 200자까지*").says("따뜻하게요").taps("포장 이름으로 받기");
        kim.says("포장 이름으로 받기").sees("지나간 질문의 버튼이에요.*").says("다 골랐어요").sees("지나간 질문의*이름을 써*");
        kim.says("홍길동").sees("*받기: 포장, 이름 홍길동\n메모: 따뜻하게요");
    }

    @ParameterizedTest
    @ValueSource(strings = {"건너뛰기", "없음", "네", "ㄴㄴ", "naver.com", "shop.example/map", "https://a.b", "ㅤ"})
    void takesNoneOfTheseForAName(String text) {
        BotUser kim = new Shop().toSummary().says("이전").taps("포장 이름으로 받기");
        kim.says(text).sees("*받으실 분의 이름을 써 주세요.").says("J.Kim").sees("*이름 J.Kim*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"naver.com", "www.shop.example", "shop.example/map?a=1", "담기"})
    void takesNoneOfTheseForAMemo(String text) {
        BotUser kim = new Shop().kim.says("콜드브루 두 잔 주세요").taps("담기").taps("다 골랐어요");
        kim.says(text).sees("*남기실 말씀*").says("naver.com에서 봤어요").sees("어떻게 받으시겠어요?");
    }

    @Test
    void goesBackAndLeavesInOtherWords() {
        BotUser kim =
                new Shop().kim.says("주문하기").says("커피").says("아메리카노").says("뒤로").sees("[커피]*");
        kim.says("뒤로 갈게요").sees("무엇을*").says("그만할게요").sees("하시던 것을 취소했어요.*");
    }

    @Test
    void goesBackTwiceOnADoubleTap() {
        BotUser kim = new Shop().kim.says("주문하기").says("커피").says("아메리카노").says("ICE");
        kim.taps("이전").sees("*[온도]*").repeats().sees("[커피]*").repeats().sees("무엇을*");
    }
}
