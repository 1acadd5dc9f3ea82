package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import kr.plusbot.server.commands.GateCommand;
import kr.plusbot.server.commands.SleepCommand;
import kr.plusbot.testing.SomeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** More commands at work than there may be. */
@ParameterizedClass(name = "{0}")
@MethodSource("kr.plusbot.server.ServerOnJdk#alone")
final class OverloadIT extends InServer {

    private static final String BUSY = "지금 이용하시는 분이 많아";

    /** How many are too many: some may meet another call in their place. */
    private static final int TOO_MANY = 200;

    /** Before the server starts. */
    OverloadIT() {
        super(TestWar.with(SleepCommand.class, GateCommand.class), Map.of("plusbot.kakao.callers", "127.0.0.0/8"));
    }

    @Test
    void shedsWhatIsTooMuchByAQuickAnswer() throws Exception {
        try (Gate gate = new Gate();
                Crowd waiting = Crowd.of(place().mostCommands() + TOO_MANY, gate.words(), this::reply)) {
            await().until(() -> reply(Call.message("other", "잠:0")).text().startsWith(BUSY));
            SomeRun.isWithin(Duration.ofSeconds(1), this::isShed);
            assertThat(reply(Call.message("user0", "결과 보기")).text()).isNotBlank();
            assertThat(waiting.answers()).extracting(Answer::status).containsOnly(200);
        }
    }

    private Duration isShed() {
        try (Crowd others = Crowd.of(20, "잠:0", this::reply)) {
            assertThat(others.answers())
                    .allSatisfy(answer -> assertThat(answer.text()).startsWith(BUSY));
            return Crowd.longest(others.answers());
        }
    }
}
