package kr.plusbot.kakao.plusfriend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import kr.plusbot.testing.EchoCommand;
import kr.plusbot.testing.LogLines;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real payloads with a few bytes changed, lost or doubled; the same in each run. */
final class MutatedBodyTest {

    private static final byte[] AWKWARD = "\"\\{}[],:0u\0\n\u00ff/eE-".getBytes(StandardCharsets.ISO_8859_1);

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withCommands(EchoCommand.class);

    @RegisterExtension
    final LogLines log = new LogLines();

    private final Random random = new Random(2_019);

    @ParameterizedTest
    @ValueSource(strings = {"message-text", "message-new-type", "friend"})
    void isAnsweredOrRefusedButNeverAnError(String file) {
        for (int i = 0; i < 400; i++) {
            byte[] body = mutated(Payload.file(file).getBytes(StandardCharsets.UTF_8));
            Answer answer = BOT.call("POST", file.equals("friend") ? "/plusfriend/friend" : "/plusfriend/message")
                    .body(body)
                    .send();

            assertThat(answer.status()).as("%s", Arrays.toString(body)).isIn(200, 400);
            assertThat(answer.json().has("error")).as("%s", answer).isEqualTo(answer.status() == 400);
        }
        assertThat(log.ours()).isEmpty();
    }

    private byte[] mutated(byte[] body) {
        byte[] changed = body;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(3)) {
                case 0 -> changed[at] = AWKWARD[random.nextInt(AWKWARD.length)];
                case 1 -> changed = joined(changed, at, at + 1);
                default -> changed = joined(changed, at + 1, at);
            }
        }
        return changed;
    }

    /** The bytes up to one place and from another on. */
    private static byte[] joined(byte[] body, int upTo, int from) {
        byte[] joined = Arrays.copyOf(body, upTo + body.length - from);
        System.arraycopy(body, from, joined, upTo, body.length - from);
        return joined;
    }
}
