package kr.plusbot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kr.plusbot.docs.TeaDialogue;
import org.junit.jupiter.api.Test;

/** What every dialogue can do without its own help. */
class DialogueTest {

    private final MemoryConversationStore store = new MemoryConversationStore();
    private final ChatSettings settings = new ChatSettings(Duration.ofSeconds(4), List.of(), Duration.ofSeconds(2));
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private Turn turn = turn(new TeaDialogue());

    @Test
    void goesFromStepToStep() throws Exception {
        assertThat(says("차 주문")).startsWith("어떤 차를");
        assertThat(says("녹차")).startsWith("녹차 몇 잔");
        assertThat(says("2")).startsWith("남기실 말씀");
        assertThat(says("따뜻하게")).isEqualTo("녹차 2잔, 따뜻하게");
        assertThat(says("2")).startsWith("지원하는 명령어가 아닙니다.");
    }

    @Test
    void asksAgainWithWhatIsExpected() throws Exception {
        says("차 주문");
        assertThat(says("커피")).isEqualTo("버튼에서 골라 주세요.\n\n어떤 차를 드릴까요?");
        says("홍차");
        assertThat(says("많이")).isEqualTo("숫자로 알려 주세요.\n\n홍차 몇 잔 드릴까요?");
    }

    @Test
    void goesBackStepByStep() throws Exception {
        says("차 주문");
        says("녹차");
        says("2");
        assertThat(says("이전")).startsWith("녹차 몇 잔");
        wind(Duration.ofSeconds(3));
        assertThat(says("이전")).startsWith("어떤 차를");
        wind(Duration.ofSeconds(3));
        assertThat(says("이전")).startsWith("여기가 첫 단계예요.");
    }

    @Test
    void leavesAtAnyPoint() throws Exception {
        for (String word : List.of("취소", "처음으로")) {
            says("차 주문");
            says("녹차");
            assertThat(says(word)).contains("이렇게 말씀해 주세요.");
            assertThat(says("2")).startsWith("지원하는 명령어가 아닙니다.");
            wind(Duration.ofSeconds(3));
        }
    }

    @Test
    void letsAStepHaveItsOwnButtonsFirst() throws Exception {
        says("차 주문");
        assertThat(says("취소")).startsWith("취소는 차가 아니에요.");
    }

    @Test
    void putsTheWayBackAndOutBelowTheButtonsOfAStep() throws Exception {
        assertThat(buttonsAfter("차 주문")).containsExactly("녹차", "홍차", "취소");
        assertThat(buttonsAfter("홍차")).isEmpty();
        assertThat(buttonsAfter("2")).containsExactly("없음", "이전", "취소");
        assertThat(says("이전")).startsWith("홍차 몇 잔");
    }

    @Test
    void offersToGoOnAfterASilence() throws Exception {
        says("차 주문");
        says("녹차");
        wind(Duration.ofMinutes(11));
        assertThat(says("2")).isEqualTo("하시던 것이 남아 있어요. 이어서 하시겠어요?");
        assertThat(says("3")).isEqualTo("하시던 것이 남아 있어요. 이어서 하시겠어요?");
        assertThat(says("이어서 하기")).startsWith("녹차 몇 잔");
        assertThat(says("2")).startsWith("남기실 말씀");
    }

    @Test
    void startsAfreshIfTheUserWants() throws Exception {
        says("차 주문");
        says("녹차");
        assertThat(says("차 주문")).startsWith("하시던 것이 남아 있어요.");
        assertThat(says("새로 하기")).startsWith("어떤 차를");
    }

    @Test
    void takesADoubleTapForOne() throws Exception {
        says("차 주문");
        says("녹차");
        assertThat(says("녹차")).startsWith("녹차 몇 잔");
        assertThat(says("2")).startsWith("남기실 말씀");
        wind(Duration.ofMillis(2_100));
        assertThat(says("2")).isEqualTo("녹차 2잔, 2");
    }

    @Test
    void endsWhatAnOlderReleaseStoredInAnotherForm() throws Exception {
        says("차 주문");
        turn = turn(new NewerTeaDialogue());
        assertThat(says("녹차")).contains("처음부터 다시");
        assertThat(says("차 주문")).startsWith("어떤 차를");
    }

    @Test
    void saysSoWhileTheDatabaseIsDown() throws Exception {
        says("차 주문");
        store.setDown(true);
        assertThat(says("녹차")).isEqualTo(Turn.NO_MEMORY.text());
        store.setDown(false);
        assertThat(says("녹차")).startsWith("녹차 몇 잔");
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
            return older.triggers();
        }

        @Override
        public Script<TeaDialogue.Tea> script() {
            return Script.of(TeaDialogue.Tea.class, 2, older.script().begin())
                    .step("kind", tea -> Reply.of("어떤 차를 드릴까요?"), (tea, message) -> Next.again(""));
        }
    }

    private String says(String content) throws Exception {
        return replyTo(content).text();
    }

    private List<String> buttonsAfter(String content) throws Exception {
        return replyTo(content).keyboard().buttons();
    }

    private Reply replyTo(String content) throws Exception {
        return turn.reply(new Run("test", TextCommand.text(content), turn::reply));
    }

    private void wind(Duration time) {
        now = now.plus(time);
    }

    private Turn turn(Dialogue<?> dialogue) {
        List<Triggered> all = new ArrayList<>(List.of(dialogue));
        Help help = new Help(all, new Home(settings));
        all.add(new HomeDialogue(() -> help));
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new Turn(new Conversations(new CommandRegistry(all), help, clock), store, clock, settings);
    }
}
