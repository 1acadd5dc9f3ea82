package kr.plusbot.kakao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import kr.plusbot.testing.LogLines;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A fault that goes on fills no disk with its log: at most 60 lines a minute. */
final class FaultsLogTest {

    /** More than a minute may have lines. */
    private static final int CALLS = 200;

    private static final int MOST_LINES = 60;

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(Map.of(
            "plusbot.kakao.callers", "127.0.0.0/8,::1",
            "plusbot.skill.secret", "s3cret",
            "plusbot.operator.token", "t0ken",
            "plusbot.melon.base-url", "http://127.0.0.1:1",
            "plusbot.database.url", "jdbc:postgresql://127.0.0.1:1/plusbot"));

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

    private static void say(int user, String text) {
        BOT.post(
                "/plusfriend/message",
                "{\"user_key\":\"user%d\",\"type\":\"text\",\"content\":\"%s\"}".formatted(user, text));
    }

    private void assertFewLines(IntConsumer call) {
        int before = log.all().split("\n").length;
        IntStream.range(0, CALLS).forEach(call);
        assertThat(log.all().split("\n").length - before).isLessThanOrEqualTo(MOST_LINES);
    }
}
