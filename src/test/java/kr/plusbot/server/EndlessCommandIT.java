package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kr.plusbot.server.commands.LoopCommand;
import kr.plusbot.testing.SomeRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** On every core a command runs that never ends; the server is killed with them afterwards. */
@Tag("alone")
@ParameterizedClass(name = "{0}")
@MethodSource("kr.plusbot.server.ServerOnJdk#tomcats")
final class EndlessCommandIT extends InServer {

    private static final Duration DEADLINE = Duration.ofMillis(4_500);

    /** Of 200. */
    private static final int P99 = 197;

    private final AtomicInteger users = new AtomicInteger();

    /** Before the server starts. */
    EndlessCommandIT() {
        super(TestWar.with(LoopCommand.class), Map.of("plusbot.kakao.callers", "127.0.0.0/8"));
    }

    /** After a first message, for which a new process still has to load its classes. */
    @BeforeParameterizedClassInvocation
    void beginOnEveryCore() {
        assertThat(reply(Call.message("first", "도움말")).text()).startsWith("무엇을 도와드릴까요?");
        List<Answer> answers = answers(Runtime.getRuntime().availableProcessors(), "끝없이");
        assertThat(answers).allSatisfy(answer -> assertThat(answer.text()).startsWith("아직 찾고 있어요"));
    }

    /** Each run leaves one more that never ends. */
    @Test
    void saysInTimeThatAnswersAreStillToCome() throws Exception {
        SomeRun.isWithin(DEADLINE, () -> {
            Answer answer = reply(Call.message("endless" + users.incrementAndGet(), "끝없이"));
            assertThat(answer.text()).startsWith("아직 찾고 있어요");
            return answer.took();
        });
    }

    @Test
    void answersEveryOtherMessageInTime() throws Exception {
        SomeRun.isWithin(DEADLINE, () -> Crowd.longest(answers(20, "도움말")));
    }

    @Test
    void showsTheHomeKeyboardAsBefore() throws Exception {
        SomeRun.isWithin(Duration.ofMillis(500), () -> {
            List<Answer> answers = Stream.generate(() -> sent(Call.get("plusfriend/keyboard")))
                    .limit(200)
                    .toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.body()).isEqualTo("{\"type\":\"text\"}"));
            return Crowd.times(answers).get(P99);
        });
    }

    @Test
    void saysThatAnAnswerIsStillToCome() {
        assertThat(reply(Call.message("user0", "결과 보기")).text()).startsWith("아직 찾고 있어요");
    }

    private List<Answer> answers(int users, String content) {
        try (Crowd crowd = Crowd.of(users, content, this::reply)) {
            return crowd.answers();
        }
    }
}
