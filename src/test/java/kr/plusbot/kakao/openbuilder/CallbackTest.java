package kr.plusbot.kakao.openbuilder;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.platform.database.Database;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testing.Waits;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CallbackTest {

    private static final Map<String, String> SOON = Map.of("plusbot.deadline", "PT0.5S");

    private static CompletableFuture<String> found;

    private final WireMockServer kakao = new WireMockServer(0);
    private RunningBot bot;

    @BeforeEach
    void start() {
        found = new CompletableFuture<>();
        kakao.start();
        kakao.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(307).withHeader("Location", "/elsewhere")));
    }

    private void startWith(Map<String, String> deadline) {
        Map<String, String> settings = new HashMap<>(deadline);
        settings.put("plusbot.skill.callers", "127.0.0.0/8,::1");
        settings.put("plusbot.skill.callback-hosts", kakao.baseUrl());
        bot = RunningBot.withSettings(settings, SlowCommand.class);
        bot.start();
    }

    @AfterEach
    void stop() {
        found.complete("끝");
        bot.stop();
        kakao.stop();
    }

    @Test
    void announcesALateAnswerAndDeliversItOnceAndNowhereElse() {
        startWith(SOON);
        Answer announced = say("느리게", kakao.baseUrl() + "/callback/1");
        assertThat(announced.text())
                .isEqualTo("{\"version\":\"2.0\",\"useCallback\":true,\"data\":{\"text\":"
                        + "\"아직 찾고 있어요. 찾는 대로 보내 드릴게요. 오지 않으면 '결과 보기'라고 보내 주세요.\"}}");

        found.complete("찾았어요");

        String answer = "{\"version\":\"2.0\",\"template\":{\"outputs\":[{\"simpleText\":{\"text\":\"찾았어요\"}}]}}";
        await().untilAsserted(() ->
                kakao.verify(1, postRequestedFor(urlEqualTo("/callback/1")).withRequestBody(equalToJson(answer))));
        await().during(Duration.ofMillis(500))
                .until(() -> kakao.getAllServeEvents().size() == 1);
        await("not taken, so it waits")
                .untilAsserted(() -> assertThat(say("결과 보기", "").text()).contains("찾았어요"));
    }

    @Test
    void answersAtOnceWhatIsNotLate() {
        startWith(Map.of());
        assertThat(say("도움말", kakao.baseUrl() + "/callback/1").text()).contains("무엇을 도와드릴까요?");
        assertThat(kakao.getAllServeEvents()).isEmpty();
    }

    @Test
    void keepsALateAnswerBehindAButtonWhereNoAddressIsAllowed() {
        startWith(SOON);
        Answer late = say("느리게", "http://127.0.0.1:1/callback/1");
        assertThat(late.json().at("/template/quickReplies").findValuesAsText("messageText"))
                .containsExactly("결과 보기", "처음으로");

        found.complete("찾았어요");

        await().untilAsserted(() -> assertThat(say("결과 보기", "").text()).contains("찾았어요"));
        assertThat(kakao.getAllServeEvents()).isEmpty();
    }

    /** The command still waits when the bot stops. The next start of the bot runs it again, and delivers what it finds. */
    @Test
    void deliversAfterTheNextStartWhatTheLastOneAnnounced() {
        Map<String, String> settings = new HashMap<>(SOON);
        settings.put("plusbot.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        startWith(settings);
        TestDatabases.untilItAnswers(bot.bean(Database.class));
        assertThat(say("느리게", kakao.baseUrl() + "/callback/1").text()).contains("\"useCallback\":true");
        bot.stop();
        assertThat(kakao.getAllServeEvents()).isEmpty();

        found.complete("찾았어요");
        startWith(settings);

        await().untilAsserted(() ->
                kakao.verify(1, postRequestedFor(urlEqualTo("/callback/1")).withRequestBody(containing("찾았어요"))));
    }

    private Answer say(String utterance, String callback) {
        return bot.post(
                "/openbuilder/skill",
                Payload.json(Map.of(
                        "userRequest",
                        Map.of("utterance", utterance, "callbackUrl", callback, "user", Map.of("id", "test")))));
    }

    /** Answers when the test says so. */
    @Singleton
    static final class SlowCommand implements Command {

        @Override
        public List<Trigger> triggers() {
            return List.of(Trigger.text("느리게"));
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public Reply reply(IncomingMessage message) throws Exception {
            return Reply.of(found.get(Waits.LONGEST.toSeconds(), TimeUnit.SECONDS));
        }
    }
}
