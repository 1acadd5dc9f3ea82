package kr.plusbot.kakao.plusfriend;

import static kr.plusbot.kakao.plusfriend.Refusals.assertLeavesNoTrace;
import static kr.plusbot.kakao.plusfriend.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kr.plusbot.testing.EchoCommand;
import kr.plusbot.testing.LogLines;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The kinds of JSON that parsers disagree about: {@code json-values.txt} lists values, with {@code y} those that are JSON
 * (RFC 8259) and with {@code n} those that are not.
 */
final class BrokenJsonTest {

    private static final String MESSAGE = "/plusfriend/message";

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withCommands(EchoCommand.class);

    @RegisterExtension
    final LogLines log = new LogLines();

    static Stream<String> values() {
        return lines("y ");
    }

    static Stream<String> noValues() {
        return lines("n ");
    }

    private static Stream<String> lines(String kind) {
        try (InputStream in = BrokenJsonTest.class.getResourceAsStream("/plusfriend/json-values.txt")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().filter(line -> line.startsWith(kind)).map(line -> line.substring(2));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void takesAnyJsonInAnUnknownField(String value) {
        Answer answer = BOT.post(MESSAGE, before("\"more\":" + value));

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"message\":{\"text\":\"안녕\"}}");
    }

    @ParameterizedTest
    @MethodSource("noValues")
    void refusesWhatIsNoJsonInAnUnknownField(String value) {
        assertRefused(BOT.post(MESSAGE, before("\"more\":" + value)), 400);
    }

    @ParameterizedTest
    @MethodSource("noValues")
    void refusesWhatIsNoJsonAsAFieldsValue(String value) {
        assertRefused(BOT.post(MESSAGE, "{\"user_key\":\"test\",\"type\":\"text\",\"content\":" + value + "}"), 400);
        assertRefused(BOT.post("/plusfriend/friend", "{\"user_key\":" + value + "}"), 400);
    }

    @ParameterizedTest
    @MethodSource({"values", "noValues"})
    void refusesEveryValueButTheRightObject(String value) {
        assertRefused(BOT.post(MESSAGE, value), 400);
        assertRefused(BOT.post("/plusfriend/friend", value), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s%s",
                "%s,",
                "%s]",
                "%s}",
                "%s null",
                "%s x",
                "%s\0",
                "\0%s",
                "[%s]",
                "[%s",
                "\"%s\"",
                "callback(%s)",
                "{%s}",
                "// comment\n%s",
                "\u00A0%s",
                "\u2028%s",
                "\uFEFF\uFEFF%s",
                ")]}',\n%s"
            })
    void refusesWhateverStandsAroundTheDocument(String form) {
        assertRefused(BOT.post(MESSAGE, form.replace("%s", before("\"more\":1"))), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {" \t\r\n%s\n\t ", "\uFEFF%s"})
    void ignoresWhiteSpaceAndAByteOrderMarkAroundTheDocument(String form) {
        Answer answer = BOT.post(MESSAGE, form.replace("%s", before("\"more\":1")));

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20, 40, 60})
    void refusesADocumentThatIsCutOff(int length) {
        assertRefused(BOT.post(MESSAGE, before("\"more\":[1]").substring(0, length)), 400);
    }

    @AfterEach
    void leavesNoTraceInTheLog() {
        assertLeavesNoTrace(log);
    }

    private static String before(String field) {
        return "{\"user_key\":\"test\"," + field + ",\"type\":\"text\",\"content\":\"따라:안녕\"}";
    }
}
