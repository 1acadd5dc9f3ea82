package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In a server a wrong setting stops the deployment, and the server's log tells which. */
final class RefusedDeploymentIT {

    @ParameterizedTest
    @MethodSource("kr.plusbot.server.ServerOnJdk#once")
    void namesTheWrongSetting(ServerOnJdk place) {
        place.skipWithoutJava();
        Map<String, String> settings = Map.of("plusbot.deadline", "abc");
        assertThatThrownBy(() -> place.tryToStart(TestWar.packaged(), settings).close())
                .isInstanceOf(NotStarted.class)
                .hasMessageContaining("plusbot.deadline: \"abc\" is not a duration");
    }
}
