package kr.plusbot.kakao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.testing.LogLines;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A fault that goes on fills no disk with its log: at most 60 lines a minute. */
final class FaultsLogTest {

    /** More than a minute may have lines. */
    private static final int CALLS = 200;

    private static final int MOST_LINES = 60;

    /** Each of them waits on a thread. */
    private static final int ANNOUNCED = 100;

    /** Where nobody listens. */
    private static final String NOBODY = "http://127.0.0.1:1";

    private static final CompletableFuture<String> FOUND = new CompletableFuture<>();

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(
            Map.of(
                    "plusbot.kakao.callers", "127.0.0.0/8,::1",
                    "plusbot.deadline", "PT0.5S",
                    "plusbot.skill.secret", "s3cret",
                    "plusbot.skill.callback-hosts", NOBODY,
                    "plusbot.operator.token", "t0ken",
                    "plusbot.melon.base-url", NOBODY,
                    "plusbot.database.url", "jdbc:postgresql://127.0.0.1:1/plusbot"),
            SlowCommand.class);

    @RegisterExtension
    final LogLines log = new LogLines();

    @Test
    void writesLittleWhileTheDatabaseIsAway() {
        assertFewLines(call -> say(call, "주문하기"));
        assertFewLines(call -> say(call, "주문내역"));
        assertFewLines(call -> BOT.post("/plusfriend/friend", "{\"user_key\":\"user" + call + "\"}"));
        assertFewLines(
                call -> BOT.call("DELETE", "/plusfriend/friend/user" + call).send());
    }

    @Test
    void writesLittleWhileMelonIsAway() {
        assertFewLines(call -> say(call, "멜론검색:노래" + call));
    }

    @Test
    void writesLittleOfCallersThatItRefuses() {
        assertFewLines(call -> BOT.post("/openbuilder/skill", "{}"));
        assertFewLines(call -> BOT.call("GET", "/operator/orders")
                .header("Authorization", "Bearer guess" + call)
                .send());
    }

    @Test
    void writesLittleOfCallsThatItCannotRead() {
        assertFewLines(call -> BOT.call("POST", "/openbuilder/skill")
                .header("Content-Type", "application/json")
                .header("X-Plusbot-Secret", "s3cret")
                .body("{" + call)
                .send());
    }

    /** Neither the note of the announcement nor the answer itself finds its place. */
    @Test
    void writesLittleOfAnnouncedAnswersThatNobodyTakes() throws Exception {
        int before = lines();
        ExecutorService users = Executors.newFixedThreadPool(ANNOUNCED);
        try {
            List<Callable<Void>> calls = IntStream.range(0, ANNOUNCED)
                    .<Callable<Void>>mapToObj(user -> () -> {
                        askSlowly(user);
                        return null;
                    })
                    .toList();
            for (Future<Void> call : users.invokeAll(calls)) {
                call.get();
            }
        } finally {
            users.shutdown();
            FOUND.complete("끝");
        }
        await().atMost(Waits.LONGEST).until(() -> callbacksThatFailed() == ANNOUNCED);
        assertThat(lines() - before).isLessThanOrEqualTo(MOST_LINES);
    }

    private static void askSlowly(int user) {
        String call = "{\"userRequest\":{\"utterance\":\"느리게\",\"callbackUrl\":\"%s/%d\",\"user\":{\"id\":\"slow%d\"}}}"
                .formatted(NOBODY, user, user);
        assertThat(BOT.call("POST", "/openbuilder/skill")
                        .header("Content-Type", "application/json")
                        .header("X-Plusbot-Secret", "s3cret")
                        .body(call)
                        .send()
                        .text())
                .contains("useCallback");
    }

    private static double callbacksThatFailed() {
        return BOT.bean(Measures.class)
                .counter("plusbot_callbacks", "Late answers that were posted to Kakao", "result", "failed")
                .count();
    }

    private static void say(int user, String text) {
        BOT.post(
                "/plusfriend/message",
                "{\"user_key\":\"user%d\",\"type\":\"text\",\"content\":\"%s\"}".formatted(user, text));
    }

    private void assertFewLines(IntConsumer call) {
        int before = lines();
        IntStream.range(0, CALLS).forEach(call);
        assertThat(lines() - before).isLessThanOrEqualTo(MOST_LINES);
    }

    private int lines() {
        return log.all().split("\n").length;
    }

    /** Answers when the test says so. */
    @Singleton
    static final class SlowCommand implements Command {

        @Override
        public List<Trigger> triggers() {
            return List.of(Trigger.text("느리게"));
        }

        @Override
        public Reply reply(IncomingMessage message) throws Exception {
            return Reply.of(FOUND.get(Waits.LONGEST.toSeconds(), TimeUnit.SECONDS));
        }
    }
}
