package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import kr.plusbot.server.commands.SecondClock;
import kr.plusbot.server.commands.SecondSleepCommand;
import kr.plusbot.server.commands.SleepCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong stops the start of {@code java -jar plusbot.war}, and is told in one line. */
@ParameterizedClass(name = "{0}")
@MethodSource("kr.plusbot.server.ServerOnJdk#baseline")
final class RefusedStartIT {

    @Parameter
    private ServerOnJdk place;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plusbot.deadline | abc | a duration from PT0.5S to PT4.9S, such as PT4.5S
            plusbot.http.port | 0 | a port, a whole number from 1 to 65535
            plusbot.kakao.callers | nonsense | an IP address or a CIDR range, such as 110.76.143.234 or 10.1.0.0/16
            plusbot.skill.secret-header | X Secret | the name of a header, such as X-Plusbot-Secret
            plusbot.trusted-proxies | 127.0.0.1 | apart from plusbot.kakao.callers: [127.0.0.0/8]
            """)
    void namesTheWrongSetting(String setting, String value, String expected) {
        String line = setting + ": \"" + value + "\" is not " + expected;
        assertThat(lineOf(launch(TestWar.packaged()).property(setting, value))).endsWith(line);
    }

    @Test
    void namesTheWrongSettingOfTheEnvironment() {
        assertThat(lineOf(launch(TestWar.packaged()).environment("PLUSBOT_DEADLINE", "-1")))
                .contains("plusbot.deadline: \"-1\" is not a duration");
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = Integer.toString(other.getLocalPort());
            assertThat(lineOf(launch(TestWar.packaged()).property("plusbot.http.port", port)))
                    .contains("Port " + port + " is taken");
        }
    }

    @Test
    void namesTwoCommandsWithOneTrigger() {
        Path war = TestWar.with(SleepCommand.class, SecondSleepCommand.class);
        assertThat(lineOf(launch(war).environment("LC_ALL", "C")))
                .contains(SleepCommand.class.getName(), SecondSleepCommand.class.getName())
                .containsPattern("both answer to \"잠[:：]\"");
    }

    /** CDI finds the mistake at several places, and would tell of all with their stack traces. */
    @Test
    void namesTheFirstOfTheInjectionsThatCannotBeResolved() {
        assertThat(lineOf(launch(TestWar.with(SecondClock.class))))
                .containsPattern("Plusbot does not start\\. WELD-001409: Ambiguous dependencies for type Clock")
                .contains(SecondClock.class.getName())
                .hasSizeLessThan(1_500);
    }

    /** The one line that it writes, but for what it says of itself while all is well. */
    private static String lineOf(Launch launch) {
        Path temporary = Distribution.newFolder("temporary");
        try (ServerProcess process =
                launch.property("java.io.tmpdir", temporary.toString()).begin()) {
            assertThat(process.awaitExit()).isEqualTo(1);
            assertThat(temporary).isEmptyDirectory();
            List<String> lines = process.output()
                    .lines()
                    .filter(line -> !line.contains(" INFO "))
                    .toList();
            assertThat(lines).hasSize(1);
            return lines.get(0);
        }
    }

    private Launch launch(Path war) {
        place.skipWithoutJava();
        return Launch.of(place.jdk().orElseThrow(), war);
    }
}
