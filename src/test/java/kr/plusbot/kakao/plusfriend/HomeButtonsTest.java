package kr.plusbot.kakao.plusfriend;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.Fallback;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class HomeButtonsTest {

    private static final String MORE =
            IntStream.rangeClosed(3, 120).mapToObj(i -> i + "번").collect(Collectors.joining(","));

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(
            Map.of("plusbot.kakao.callers", "127.0.0.0/8,::1", "plusbot.home.buttons", "멜론검색, 비틀즈\\, 존 ,,주문내역," + MORE),
            Labels.class);

    @Test
    void areTheHomeKeyboardUpToAHundred() {
        assertThat(BOT.get("/plusfriend/keyboard").text())
                .startsWith("{\"type\":\"buttons\",\"buttons\":[\"멜론검색\",\"비틀즈, 존\",\"주문내역\",\"3번\",")
                .endsWith(",\"99번\"]}");
    }

    @Test
    void leaveOutOfTheHelpWhatNobodyCanType() {
        assertThat(BOT.post("/plusfriend/message", Payload.text("뭐라고?")).json().at("/message/text"))
                .asString()
                .contains("지원하는 명령어가 아닙니다.")
                .contains("· 주문내역")
                .doesNotContain("주문하기", "주문취소", "도움말");
    }

    @Test
    void areShownWithTheHelpToo() {
        assertThat(BOT.post("/plusfriend/message", Payload.text("뭐라고?")).json().at("/keyboard"))
                .isEqualTo(BOT.get("/plusfriend/keyboard").json());
    }

    /** Answers the labels that nothing of the bot's answers. */
    @Singleton
    static final class Labels implements Fallback {

        @Override
        public Optional<Reply> answer(IncomingMessage message) {
            return Optional.of(Reply.of("네.")).filter(reply -> message.content().matches("멜론검색|비틀즈, 존|\\d+번"));
        }
    }
}
