package kr.plusbot.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.dialogue.TeaDialogue;
import kr.plusbot.tools.simulator.ChatFile;
import kr.plusbot.tools.simulator.ChatTurn;
import org.junit.jupiter.api.Test;

/** What the test kit says when a bot answers otherwise than expected. */
class BotTest {

    private final Bot bot = Bot.with(new TeaDialogue());

    @Test
    void tellsTwoUsersApart() {
        bot.user("kim").says("차 주문").taps("녹차");
        bot.user("lee").says("차 주문").sees("어떤 차를 드릴까요?").taps("홍차").sees("홍차 몇 잔*");
        bot.user("kim").sees("녹차 몇 잔*").seesButtons();
    }

    @Test
    void showsBothSidesOfWhatDiffers() {
        BotUser kim = bot.user("kim").says("차 주문");
        assertThatThrownBy(() -> kim.sees("어떤 커피를*")).hasMessageContaining("    어떤 커피를*         ≠     어떤 차를 드릴까요?\n");
        assertThatThrownBy(() -> kim.seesButtons("녹차")).hasMessageContaining("[녹차]              ≠     [녹차] [홍차] [취소]");
        assertThatThrownBy(() -> kim.taps("커피")).hasMessageContaining("kim sees no button \"커피\" but [녹차, 홍차, 취소]");
    }

    @Test
    void showsAWholeFileAsAChat() {
        ChatFile file = new ChatFile(
                null,
                "plusfriend",
                null,
                List.of(
                        turn("차 주문", null, "어떤 차를 드릴까요?", null),
                        turn(null, "녹차", "녹차 *", List.of("하나")),
                        turn(null, "하나", null, null)));
        assertThatThrownBy(() -> Replay.of(file, bot)).hasMessageEndingWith("""
                kim: 차 주문               kim: 차 주문
                    어떤 차를 드릴까요?        어떤 차를 드릴까요?
                    [녹차] [홍차] [취소]       [녹차] [홍차] [취소]
                kim: [녹차]                kim: [녹차]
                    녹차 몇 잔 드릴까요?       녹차 몇 잔 드릴까요?
                    [하나]               ≠\s
                kim: [하나]                kim: [하나]
                    [하나]               ≠     []""");
    }

    @Test
    void saysAFileAtTheMomentOfItsFirstWords() {
        Instant start = Instant.parse("2026-11-22T09:00:00Z");
        HandClock clock = new HandClock(start);
        Bot timed = Bot.with(clock, new TimeCommand(clock));
        ChatFile file = new ChatFile(
                "2026-12-25T00:00+09:00",
                "skill",
                null,
                List.of(
                        turn("몇 시", null, "2026-12-24T15:00:03Z", null),
                        turn("몇 시", null, "2026-12-24T15:00:06Z", null)));
        Replay.of(file, timed);
        assertThat(clock.instant()).isEqualTo(start);
    }

    private record TimeCommand(Clock clock) implements Command {

        @Override
        public List<Trigger> triggers() {
            return List.of(Trigger.text("몇 시"));
        }

        @Override
        public Reply reply(IncomingMessage message) {
            return Reply.of(clock.instant().toString());
        }
    }

    private static ChatTurn turn(String says, String taps, String sees, List<String> buttons) {
        return new ChatTurn("kim", null, says, taps, null, null, null, null, sees, buttons);
    }
}
