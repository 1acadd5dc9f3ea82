package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import kr.plusbot.server.commands.GateCommand;
import kr.plusbot.server.commands.SleepCommand;
import kr.plusbot.testing.SomeRun;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** More commands at work than there may be. */
@Tag("alone")
@ParameterizedClass(name = "{0}")
@MethodSource("kr.plusbot.server.ServerOnJdk#alone")
final class OverloadIT extends InServer {

    private static final String BUSY = "지금 이용하시는 분이 많아";

    /** Before the server starts. */
    OverloadIT() {
        super(TestWar.with(SleepCommand.class, GateCommand.class), Map.of("plusbot.kakao.callers", "127.0.0.0/8"));
    }

    @Test
    void shedsWhatIsTooMuchByAQuickAnswer() throws Exception {
        try (Gate gate = new Gate();
                Crowd waiting = Crowd.of(place().mostCommands(), gate.words(), call -> insist(call, gate))) {
            await().atMost(Waits.FOR_A_PROCESS)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> written(GateCommand.BEGINS) == place().mostCommands());
            SomeRun.isWithin(Duration.ofSeconds(1), this::isShed);
            assertThat(reply(Call.message("user0", "결과 보기")).text()).isNotBlank();
            gate.open();
            assertThat(waiting.answers()).extracting(Answer::status).containsOnly(200);
        }
    }

    /** Until it is let in: another call, or the keeping of a late answer, may take its place for a moment. */
    private Answer insist(Call call, Gate gate) {
        Answer answer = reply(call);
        while (answer.text().startsWith(BUSY) && !gate.isOpen()) {
            answer = reply(call);
        }
        return answer;
    }

    private Duration isShed() {
        try (Crowd others = Crowd.of(20, "잠:0", this::reply)) {
            assertThat(others.answers())
                    .allSatisfy(answer -> assertThat(answer.text()).startsWith(BUSY));
            return Crowd.longest(others.answers());
        }
    }
}
