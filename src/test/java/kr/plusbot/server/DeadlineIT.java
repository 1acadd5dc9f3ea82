package kr.plusbot.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import kr.plusbot.server.commands.SleepCommand;
import kr.plusbot.server.commands.ThrowCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message is answered in time, whether its command fails or sleeps. */
@ParameterizedClass(name = "{0}")
@MethodSource("kr.plusbot.server.ServerOnJdk#tomcats")
final class DeadlineIT extends InServer {

    private static final Duration DEADLINE = Duration.ofMillis(4_500);

    /** Before the server starts. */
    DeadlineIT() {
        super(TestWar.with(SleepCommand.class, ThrowCommand.class), Map.of("plusbot.kakao.callers", "127.0.0.0/8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"checked", "unchecked", "memory", "stack", "null"})
    void apologisesForACommandThatFails(String way) {
        assertThat(reply(Call.message("test", "던져:" + way)).text()).startsWith("죄송해요.");
    }

    @Test
    void waitsForACommandThatSleepsLessThanTheDeadline() {
        assertThat(reply(Call.message("patient", "잠:2")).text()).isEqualTo("2초 잤어요");
    }

    @Test
    void keepsAnAnswerThatMissesTheDeadline() {
        Answer first = reply(Call.message("late", "잠:6"));
        assertThat(first.took()).isBetween(Duration.ofSeconds(3), DEADLINE);
        assertNotYet(first);
        assertNotYet(reply(Call.message("late", "결과 보기")));
        assertThat(reply(Call.message("other", "결과 보기")).text()).startsWith("보여 드릴 결과가 없어요.");
        await().atMost(5, SECONDS)
                .until(() -> reply(Call.message("late", "결과 보기")).text(), "6초 잤어요"::equals);
    }

    private static void assertNotYet(Answer answer) {
        assertThat(answer.text()).startsWith("아직 찾고 있어요");
        assertThat(answer.json().path("keyboard").toString())
                .isEqualTo("{\"type\":\"buttons\",\"buttons\":[\"결과 보기\",\"처음으로\"]}");
    }
}
