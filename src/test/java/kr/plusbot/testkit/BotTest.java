package kr.plusbot.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

    private static ChatTurn turn(String says, String taps, String sees, List<String> buttons) {
        return new ChatTurn("kim", null, says, taps, null, null, null, null, sees, buttons);
    }
}
