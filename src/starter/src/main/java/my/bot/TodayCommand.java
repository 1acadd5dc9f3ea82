package my.bot;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;

/** One message, one answer. Every {@link Command} of the project is found by itself. */
public class TodayCommand implements Command {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Clock clock;

    @Inject
    public TodayCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text("오늘의 추천"));
    }

    @Override
    public String help() {
        return "오늘의 추천 - 오늘 마시기 좋은 것을 알려 드려요";
    }

    @Override
    public Reply reply(IncomingMessage message) {
        DayOfWeek day = LocalDate.now(clock.withZone(SEOUL)).getDayOfWeek();
        String drink = day.compareTo(DayOfWeek.SATURDAY) < 0 ? "콜드브루" : "유자차";
        return Reply.of("오늘은 " + drink + " 어떠세요?").withKeyboard(Keyboard.of("주문하기", "원두 추천"));
    }
}
