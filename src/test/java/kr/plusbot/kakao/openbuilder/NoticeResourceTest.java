package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Notice;
import kr.plusbot.core.chat.Notices;
import kr.plusbot.core.chat.People;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.dialogue.JdbcPeople;
import kr.plusbot.kakao.user.Senders;
import kr.plusbot.platform.database.Database;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testing.Waits;
import kr.plusbot.testkit.Answer;
import kr.plusbot.testkit.ScriptedEventApi;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way over HTTP: a notice, Kakao's call, the skill, the bubble. */
final class NoticeResourceTest {

    private static final ScriptedEventApi KAKAO = kakao();

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(Map.of(
            "plusbot.skill.callers",
            "127.0.0.0/8,::1",
            "plusbot.event.bot",
            "bot1",
            "plusbot.event.key",
            ScriptedEventApi.KEY,
            "plusbot.event.name",
            "order_news",
            "plusbot.event.base-url",
            KAKAO.address().toString()));

    private static ScriptedEventApi kakao() {
        try {
            return new ScriptedEventApi(
                    (type, key) -> ScriptedEventApi.at(URI.create(BOT.address() + "openbuilder/notice"))
                            .words(type, key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() {
        KAKAO.close();
    }

    @Test
    void givesTheWordsToKakaoWhenItCallsBack() throws Exception {
        BOT.bean(JdbcPeople.class).keep(sender(BOT));
        write(BOT, "주문이 준비됐어요.");
        Awaitility.await()
                .atMost(Waits.LONGEST)
                .untilAsserted(() -> assertThat(KAKAO.bubbles())
                        .extracting(ScriptedEventApi.Bubble::words)
                        .containsExactly("주문이 준비됐어요."));
        assertSilent(BOT.post("/openbuilder/notice", Payload.text("안녕")));
    }

    private static void write(RunningBot bot, String words) throws Exception {
        Sender sender = sender(bot);
        Notice notice = new Notice(
                        bot.bean(People.class).person(sender),
                        "order 1",
                        2,
                        words,
                        Instant.now(),
                        Instant.now().plus(Duration.ofHours(1)))
                .atAnyHour();
        bot.bean(Database.class).run(handle -> bot.bean(Notices.class).write(Database.transaction(handle), notice));
    }

    private static Sender sender(RunningBot bot) {
        return bot.bean(Senders.class).sender(BotId.MAIN, "user", Optional.of("test"), Optional.empty());
    }

    @Test
    void givesNoBubbleWhereThereIsNothingToTell() {
        assertSilent(BOT.post("/openbuilder/notice", Payload.text("안녕")));
    }

    /** A bubble there is a message that somebody pays for. */
    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]"})
    void answersWhatItCannotReadWithAFailure(String body) {
        Answer answer = BOT.post("/openbuilder/notice", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("outputs");
    }

    private static void assertSilent(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/version").asText()).isEqualTo("2.0");
        assertThat(answer.json().at("/template/outputs").isArray()).isTrue();
        assertThat(answer.json().at("/template/outputs")).isEmpty();
    }
}
