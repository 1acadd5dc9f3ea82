package my.bot;

import java.time.Duration;
import java.time.Instant;
import kr.plusbot.testkit.Bot;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.api.Test;

/** A command by itself, without a server: some milliseconds. */
class TodayCommandTest {

    private final HandClock clock = new HandClock(Instant.parse("2026-11-27T03:00:00Z"));
    private final Bot bot = Bot.with(clock, new TodayCommand(clock));

    @Test
    void namesWhatIsGoodOnWorkdays() {
        bot.user("kim").says("오늘의 추천").sees("오늘은 콜드브루 어떠세요?");
    }

    @Test
    void namesWhatIsGoodAtTheWeekend() {
        bot.wind(Duration.ofDays(1));
        bot.user("kim").says("오늘의 추천").sees("오늘은 유자차 어떠세요?");
    }
}
