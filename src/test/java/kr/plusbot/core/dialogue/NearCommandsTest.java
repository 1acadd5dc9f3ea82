package kr.plusbot.core.dialogue;

import kr.plusbot.testkit.Bot;
import kr.plusbot.testkit.BotUser;
import kr.plusbot.testkit.WholeBot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are nearly a command's word, in the whole bot. */
final class NearCommandsTest {

    @RegisterExtension
    static final WholeBot BOT = new WholeBot();

    private BotUser kim;

    @BeforeEach
    void enter() {
        Bot bot = BOT.bot();
        kim = bot.user("kim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"도움말!", "도움말~~ㅎㅎ", "저기요 도움말", "도움말 주세요", "도움멀", "도움말이요", "도웅말", "HELP!"})
    void helps(String text) {
        kim.says(text).sees("무엇을 도와드릴까요?*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"주문", "주문이요", "주문할게요", "주문 할래요", "주문하기요!", "주문하기 부탁드려요", "주뭉하기", "주문하고 싶어요"})
    void beginsAnOrder(String text) {
        kim.says(text).sees("무엇을 드릴까요?*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"주문내역 보여 주세요", "주문내역이요~", "주문 내역?", "주믄내역"})
    void showsOrders(String text) {
        kim.says(text).sees("아직 주문하신 것이 없어요.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"주문 취소하고 싶어요", "주문취소할게요", "주문 취소해 주세요", "주문치소", "주문취소 A-001"})
    void offersToCancel(String text) {
        kim.says(text).sees("지금 취소하실 수 있는 주문이 없어요.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"멜론검색 없는노래", "멜론검색없는노래", "멜론검섹: 없는노래", "멜론 검색 - 없는노래", "맬론검색:없는노래", "멜론검섹 없는노래"})
    void searchesSongs(String text) {
        BOT.melon().finds("없는노래", "가수", "없는 제목");
        kim.says(text).sees("*없는 제목*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"멜론검색 어떻게 해요?", "멜론검색 해주세요", "멜론"})
    void offersWhatIsSlow(String text) {
        kim.says(text).sees("혹시 멜론검색*인가요?").seesButtons("멜론검색", "처음으로");
    }

    @Test
    void offersTheTwoNearest() {
        kim.says("주문상태").sees("혹시 주문*인가요, 주문*인가요?");
        kim.says("도움 좀").sees("*도와드릴까요?*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"주문이 안 왔어요", "아까 주문한 사람인데요", "오늘의 운세", "노래 좋네요", "말이 안 통하네", "취소", "검색", "내", "?!", "ㅋㅋㅋ"})
    void takesNothingElseForACommand(String text) {
        kim.says(text).sees("지원하는 명령어가 아닙니다.*");
    }

    @Test
    void takesNoCommandForAMemo() {
        kim.says("크루아상 하나 주세요").says("네").says("다 골랐어요").sees("*남기실 말씀*").says("도움말!");
        kim.sees("무엇을 도와드릴까요?*").says("주문내역??").sees("아직*");
        kim.says("주문하기!").sees("쓰시던 주문이 남아 있어요.*").says("이어서 하기").sees("*남기실 말씀*");
    }

    @Test
    void hearsTheButtonsOfAStepFirst() {
        kim.says("크루아상 하나 주세요").says("담기!").says("다 골랐어요!!").says("건너뛰기").says("포장 주문번호로 받기");
        kim.says("주문 확정!").sees("*주문번호 A-*");
    }

    @Test
    void beginsAnOrderByTheNameOfAnItemOrACategory() {
        kim.says("아메리카노").sees("아메리카노\n[온도] 골라 주세요.*").says("취소").says("콜드브루").sees("콜드브루\n몇 개*");
        kim.says("취소").says("커피요").sees("[커피] 골라 주세요.*").says("취소").says("디저트").sees("[디저트]*");
    }
}
