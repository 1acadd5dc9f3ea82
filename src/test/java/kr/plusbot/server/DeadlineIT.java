package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kr.plusbot.server.commands.GateCommand;
import kr.plusbot.server.commands.SleepCommand;
import kr.plusbot.server.commands.ThrowCommand;
import kr.plusbot.testing.SomeRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message is answered in time, whether its command fails or sleeps. */
@Tag("alone")
@ParameterizedClass(name = "{0}")
@MethodSource("kr.plusbot.server.ServerOnJdk#tomcats")
final class DeadlineIT extends InServer {

    private static final Duration DEADLINE = Duration.ofMillis(4_500);

    /** No timer fires before its time. */
    private static final Duration EARLIEST = Duration.ofSeconds(3);

    private final AtomicInteger users = new AtomicInteger();

    /** Before the server starts. */
    DeadlineIT() {
        super(
                TestWar.with(SleepCommand.class, GateCommand.class, ThrowCommand.class),
                Map.of("plusbot.kakao.callers", "127.0.0.0/8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"checked", "unchecked", "memory", "stack", "null"})
    void apologisesForACommandThatFails(String way) {
        assertThat(reply(Call.message("test", "던져:" + way)).text()).startsWith("죄송해요.");
    }

    @Test
    void waitsForACommandThatSleepsLessThanTheDeadline() throws Exception {
        SomeRun.isWithin(EARLIEST, () -> {
            Answer answer = reply(Call.message("patient" + users.incrementAndGet(), "잠:1"));
            if (answer.took().compareTo(EARLIEST) < 0) {
                assertThat(answer.text()).isEqualTo("1초 잤어요");
            }
            return answer.took();
        });
    }

    @Test
    void keepsAnAnswerThatMissesTheDeadline() throws Exception {
        SomeRun.isWithin(DEADLINE, () -> keepsAnAnswer("late" + users.incrementAndGet()));
    }

    private Duration keepsAnAnswer(String user) {
        try (Gate gate = new Gate()) {
            Answer first = reply(Call.message(user, gate.words()));
            assertThat(first.took()).isGreaterThan(EARLIEST);
            assertNotYet(first);
            assertNotYet(reply(Call.message(user, "결과 보기")));
            assertThat(reply(Call.message("other", "결과 보기")).text()).startsWith("보여 드릴 결과가 없어요.");
            gate.open();
            await().until(() -> reply(Call.message(user, "결과 보기")).text(), GateCommand.OPEN::equals);
            return first.took();
        }
    }

    private static void assertNotYet(Answer answer) {
        assertThat(answer.text()).startsWith("아직 찾고 있어요");
        assertThat(answer.json().path("keyboard").toString())
                .isEqualTo("{\"type\":\"buttons\",\"buttons\":[\"결과 보기\",\"처음으로\"]}");
    }
}
