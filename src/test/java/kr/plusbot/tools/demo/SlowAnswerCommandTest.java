package kr.plusbot.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.plusbot.core.dialogue.CommandRegistry;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.testkit.Bot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlowAnswerCommandTest {

    private final List<Duration> rests = new ArrayList<>();
    private final Bot bot = Bot.with(new SlowAnswerCommand(true, rests::add));

    @ParameterizedTest
    @CsvSource({"느린답, 7", "느린답:20, 20", "느린답:20초, 20", "느린답: 3 초, 3", "느린답:99, 90", "느린답:내일, 7", "느린답:, 7"})
    void takesAsLongAsItIsAsked(String said, long seconds) {
        bot.user("kim").says(said).sees(seconds + "초 걸린 답이에요.");
        assertThat(rests).containsExactly(Duration.ofSeconds(seconds));
    }

    @Test
    void isNotThereWhereTheSimulatorIsOff() {
        assertThat(command(Map.of()).triggers()).isEmpty();
        assertThat(command(Map.of("plusbot.simulator.enabled", "true")).triggers())
                .isNotEmpty();
        Bot.with(command(Map.of())).user("kim").says("느린답").sees("지원하는 명령어가 아닙니다.*");
        new CommandRegistry(List.of(command(Map.of())));
    }

    @Test
    void isNeverInTheHelp() {
        assertThat(command(Map.of("plusbot.simulator.enabled", "true")).help()).isEmpty();
    }

    private static SlowAnswerCommand command(Map<String, String> settings) {
        return new SlowAnswerCommand(new Settings(settings, Map.of()));
    }
}
