package kr.plusbot.core.dialogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Startup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.plusbot.core.chat.Fallback;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;

/** Which home buttons a bot starts with. */
final class HomeButtonsTest {

    @Test
    void areTheWordsOfACommandADialogueOrAQuestion() {
        assertThatCode(() -> start(Map.of("plusbot.home.buttons", "도움말, 차 주문 , 주차 되나요?")))
                .doesNotThrowAnyException();
        assertThatCode(() -> start(Map.of())).doesNotThrowAnyException();
    }

    @Test
    void stopTheStartWhereNothingAnswersThem() {
        assertThatThrownBy(() -> start(Map.of("plusbot.home.buttons", "도움말,오시는 길")))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(
                        "plusbot.home.buttons: \"오시는 길\" is not what a command, a dialogue or a question of the bot answers");
    }

    @Test
    void areLookedAtForEachBot() {
        Map<String, String> cafe =
                Map.of("plusbot.bots", "cafe", "plusbot.bot.cafe.home.buttons", "멜론검색", "plusbot.home.buttons", "도움말");
        assertThatThrownBy(() -> start(cafe))
                .hasMessage(
                        "plusbot.bot.cafe.home.buttons: \"멜론검색\" is not what a command, a dialogue or a question of the bot cafe answers");
    }

    private static void start(Map<String, String> settings) throws Exception {
        Bots bots = new Bots(new Settings(settings, Map.of()));
        Home home = new Home(bots);
        List<Triggered> all = List.of(new TeaDialogue(), new HelpCommand(() -> null));
        Fallback parking = new Fallback() {
            @Override
            public Optional<Reply> answer(IncomingMessage message) {
                return Optional.of(Reply.of("있어요."))
                        .filter(reply -> message.content().startsWith("주차"));
            }
        };
        new HomeButtons(bots, home, new CommandRegistry(all), new Fallbacks(List.of(parking), new Help(all, home)))
                .onStart(new Startup());
    }
}
