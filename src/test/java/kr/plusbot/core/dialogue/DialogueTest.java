package kr.plusbot.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.plusbot.core.chat.Card;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Script;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.testkit.Bot;
import kr.plusbot.testkit.BotUser;
import kr.plusbot.testkit.HandClock;
import kr.plusbot.testkit.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every dialogue can do without its own help. */
class DialogueTest {

    private final HandClock clock = new HandClock(Instant.parse("2026-11-22T09:00:00Z"));
    private final TestChat chat = new TestChat(clock, new TeaDialogue());
    private final BotUser kim = Bot.of(chat, clock).user("kim");

    @Test
    void goesFromStepToStep() {
        kim.says("차 주문").sees("어떤 차를*").taps("녹차").sees("녹차 몇 잔*").says("2").sees("남기실 말씀*");
        kim.says("따뜻하게").sees("녹차 2잔, 따뜻하게").says("2").sees("지원하는 명령어가 아닙니다.*");
    }

    @Test
    void asksAgainWithWhatIsExpected() {
        kim.says("차 주문").says("커피").sees("버튼에서 골라 주세요.\n\n어떤 차를 드릴까요?");
        kim.taps("홍차").says("많이").sees("숫자로 알려 주세요.\n\n홍차 몇 잔 드릴까요?");
    }

    @Test
    void goesBackStepByStep() {
        kim.says("차 주문").taps("녹차").says("2");
        kim.taps("이전").sees("녹차 몇 잔*").says("이전").sees("어떤 차를*").says("이전").sees("여기가 첫 단계예요.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"취소", "처음으로"})
    void leavesAtAnyPoint(String word) {
        kim.says("차 주문").taps("녹차").says(word).sees("*이렇게 말씀해 주세요.*");
        kim.says("2").sees("지원하는 명령어가 아닙니다.*");
    }

    @Test
    void letsAStepHaveItsOwnButtonsFirst() {
        kim.says("차 주문").taps("취소").sees("취소는 차가 아니에요.*");
    }

    @Test
    void putsTheWayBackAndOutBelowTheButtonsOfAStep() {
        kim.says("차 주문").seesButtons("녹차", "홍차", "취소").taps("홍차").seesButtons();
        kim.says("2").seesButtons("없음", "이전", "취소").taps("이전").sees("홍차 몇 잔*");
    }

    @Test
    void waitsWhileACommandAnswers() {
        String line = "하시던 것은 그대로 있으니 이어서 답해 주세요.";
        kim.says("차 주문").says("도움말").sees("무엇을 도와드릴까요?*" + line).seesButtons("녹차", "홍차", "취소");
        kim.taps("녹차").says("도움말").sees("*" + line).seesButtons().says("2").sees("남기실 말씀*");
        clock.wind(Duration.ofMinutes(11));
        assertThat(kim.says("도움말").text()).doesNotContain(line);
        chat.setDown(true);
        assertThat(kim.says("도움말").text()).startsWith("무엇을 도와드릴까요?").doesNotContain(line);
    }

    @Test
    void standsBelowWhateverACommandShows() {
        WaitingStep step = new WaitingStep("기다려요.", Keyboard.of("하나", "취소"));
        Card card = new Card(Card.Layout.LIST, "노래", List.of(Card.Row.of("밤편지", "아이유")), null, "밤편지");
        Reply asks = Reply.of("지울까요?").withKeyboard(Keyboard.of("네", "취소"));
        assertThat(step.below(asks)).isEqualTo(Reply.of("지울까요?\n\n기다려요.").withKeyboard(Keyboard.of("하나", "취소", "네")));
        assertThat(step.below(step.below(asks))).isEqualTo(step.below(asks));
        assertThat(step.below(Reply.of("찾았어요. 밤편지").withCard(card)).text()).isEqualTo("기다려요.\n\n찾았어요. 밤편지");
        assertThat(step.below(Reply.of("가".repeat(995))).text()).isEqualTo("가".repeat(995));
        assertThat(new WaitingStep("기다려요.", Keyboard.typingOr("1")).below(asks).keyboard())
                .isEqualTo(Keyboard.typingOr("1", "네", "취소"));
    }

    @Test
    void offersToGoOnAfterASilence() {
        String offer = "하시던 것이 남아 있어요. 이어서 하시겠어요?";
        kim.says("차 주문").taps("녹차");
        clock.wind(Duration.ofMinutes(11));
        kim.says("2").sees(offer).says("3").sees(offer);
        kim.taps("이어서 하기").sees("녹차 몇 잔*").says("2").sees("남기실 말씀*");
    }

    @Test
    void startsAfreshIfTheUserWants() {
        kim.says("차 주문").taps("녹차").says("차 주문").sees("하시던 것이 남아 있어요.*");
        kim.taps("새로 하기").sees("어떤 차를*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"네", "네!", "ㅇㅇ", "이어서 하기", "이어서 할게요", "계속할게요ㅎㅎ"})
    void goesOnWhereAUserSaysYes(String yes) {
        kim.says("차 주문").taps("녹차").says("차 주문").says(yes).sees("녹차 몇 잔*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"새로 할게요", "처음부터 할게요", "새로 하기요"})
    void startsAfreshInOtherWords(String afresh) {
        kim.says("차 주문").taps("녹차").says("차 주문").says(afresh).sees("어떤 차를*");
    }

    @Test
    void takesADoubleTapForOne() {
        kim.says("차 주문").taps("녹차").repeats().sees("녹차 몇 잔*");
        kim.says("2").sees("남기실 말씀*").says("2").sees("녹차 2잔, 2");
    }

    @Test
    void takesNothingForADoubleTapOnceTheClockWasSetBack() {
        kim.says("차 주문").taps("녹차").says("2").sees("남기실 말씀*");
        clock.wind(Duration.ofDays(-1));
        kim.says("2").sees("녹차 2잔, 2");
    }

    @Test
    void endsWhatAnOlderReleaseStoredInAnotherForm() throws Exception {
        UserId lee = new UserId("lee");
        chat.say(lee, "차 주문");
        TestChat newer = chat.replica(clock, new NewerTeaDialogue());
        assertThat(newer.say(lee, "녹차").text()).contains("처음부터 다시");
        assertThat(newer.say(lee, "차 주문").text()).startsWith("어떤 차를");
    }

    @Test
    void handsAPhotoToTheOpenStepAlsoWhenPhotosOpenADialogue() throws Exception {
        UserId lee = new UserId("lee");
        TestChat newer = chat.replica(clock, new NewerTeaDialogue());
        IncomingMessage photo = new IncomingMessage(lee, MessageKind.PHOTO, "http://x/y.jpg");
        assertThat(newer.send(photo).text()).startsWith("어떤 차를");
        assertThat(newer.say(lee, "홍차").text()).startsWith("어떤 차를");
        assertThat(newer.send(new IncomingMessage(lee, MessageKind.PHOTO, "http://x/z.jpg"))
                        .text())
                .startsWith("어떤 차를");
    }

    @Test
    void saysSoWhileTheDatabaseIsDown() {
        kim.says("차 주문");
        chat.setDown(true);
        kim.says("녹차").sees(FixedReplies.NO_MEMORY.text());
        chat.setDown(false);
        kim.says("녹차").sees("녹차 몇 잔*");
    }

    /** The dialogue in a later release, whose record has changed. */
    private static final class NewerTeaDialogue implements Dialogue<TeaDialogue.Tea> {

        private final TeaDialogue older = new TeaDialogue();

        @Override
        public String name() {
            return older.name();
        }

        @Override
        public List<Trigger> triggers() {
            return List.of(older.triggers().get(0), Trigger.kind(MessageKind.PHOTO));
        }

        @Override
        public Script<TeaDialogue.Tea> script() {
            return Script.of(TeaDialogue.Tea.class, 2, older.script().begin())
                    .step("kind", tea -> Reply.of("어떤 차를 드릴까요?"), (tea, message) -> Next.again(""));
        }
    }
}
