package kr.plusbot.kakao.plusfriend;

import static kr.plusbot.kakao.plusfriend.Refusals.assertLeavesNoTrace;
import static kr.plusbot.kakao.plusfriend.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import kr.plusbot.testing.EchoCommand;
import kr.plusbot.testing.LogLines;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BodySizeTest {

    private static final String MESSAGE = "/plusfriend/message";
    private static final int MOST = 64 * 1024;

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withCommands(EchoCommand.class);

    @RegisterExtension
    final LogLines log = new LogLines();

    @ParameterizedTest
    @CsvSource({"100, 200", "900, 200", "1100, 400", "10000, 400"})
    void survivesDeepNestingInAnUnknownField(int depth, int status) {
        assertThat(BOT.post(MESSAGE, withMore("[".repeat(depth) + "]".repeat(depth)))
                        .status())
                .isEqualTo(status);
        assertThat(BOT.post(MESSAGE, withMore("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)))
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 10_000})
    void survivesDeepNestingThatIsTheBody(int depth) {
        assertRefused(BOT.post(MESSAGE, "[".repeat(depth) + "]".repeat(depth)), 400, "unexpected json");
        assertRefused(BOT.post(MESSAGE, "[".repeat(depth)), 400, "unexpected json");
        assertThat(BOT.post(MESSAGE, "{\"a\":".repeat(depth)).status()).isEqualTo(400);
    }

    @Test
    void refusesNestingDeeperThanABodyIsLong() {
        assertRefused(BOT.post(MESSAGE, "[".repeat(100_000)), 413, "request body too large");
    }

    @Test
    void takesSixtyFourKibibytesAndNotOneByteMore() {
        byte[] longest = padded(MOST);
        byte[] tooLong = padded(MOST + 1);

        assertThat(BOT.call("POST", MESSAGE).body(longest).send().status()).isEqualTo(200);
        assertThat(BOT.call("POST", MESSAGE).chunked(longest, 1_000).send().status())
                .isEqualTo(200);
        assertRefused(BOT.call("POST", MESSAGE).body(tooLong).send(), 413, "request body too large");
        assertRefused(BOT.call("POST", MESSAGE).chunked(tooLong, 8_192).send(), 413, "request body too large");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100_000})
    void readsABodyInChunks(int chunk) {
        byte[] body = Payload.text("따라:안녕").getBytes(StandardCharsets.UTF_8);

        assertThat(BOT.call("POST", MESSAGE).chunked(body, chunk).send().text())
                .isEqualTo("{\"message\":{\"text\":\"안녕\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}\r\n0\r\n\r\n", "-1\r\n{}\r\n0\r\n\r\n", "2\r\n{}{}\r\n0\r\n\r\n"})
    void refusesChunksThatAreNone(String chunks) {
        Answer answer = BOT.call("POST", MESSAGE)
                .header("Transfer-Encoding", "chunked")
                .body(chunks)
                .send();

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("<", "Exception");
    }

    @Test
    void answersLongTextsAndKeepsToItsLimit() {
        String text = BOT.post(MESSAGE, Payload.text("따라:" + "가".repeat(20_000)))
                .json()
                .at("/message/text")
                .textValue();

        assertThat(text).hasSize(1_000).endsWith("…");
        assertRefused(BOT.post(MESSAGE, withMore("1".repeat(60_000))), 400);
        assertRefused(BOT.post(MESSAGE, withMore("{\"" + "a".repeat(60_000) + "\":1}")), 400);
    }

    @AfterEach
    void leavesNoTraceInTheLog() {
        assertLeavesNoTrace(log);
    }

    private static String withMore(String value) {
        return "{\"user_key\":\"a\",\"type\":\"text\",\"content\":\"따라:안녕\",\"more\":" + value + "}";
    }

    private static byte[] padded(int length) {
        byte[] message = Payload.text("따라:안녕").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream padded = new ByteArrayOutputStream();
        padded.writeBytes(" ".repeat(length - message.length).getBytes(StandardCharsets.US_ASCII));
        padded.writeBytes(message);
        return padded.toByteArray();
    }
}
