package kr.plusbot.tools.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import kr.plusbot.tools.check.Finding.Severity;
import kr.plusbot.tools.check.Judgement.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kakao makes of answers, rule by rule. */
class JudgeTest {

    private static final Duration QUICK = Duration.ofMillis(20);
    private static final String JSON = "application/json;charset=utf-8";

    @ParameterizedTest
    @CsvFileSource(
            resources = {"answers.txt", "skill-answers.txt"},
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1)
    void findsWhatIsWrongAndWhere(Endpoint endpoint, Outcome outcome, String sections, String body) {
        Judgement judgement = judge(endpoint, body);
        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.findings())
                .extracting(Finding::section)
                .containsExactlyElementsOf(sections.equals("-") ? List.of() : List.of(sections.split(" ")));
        assertThat(judgement.findings().stream().anyMatch(finding -> finding.severity() == Severity.BREAKS))
                .isEqualTo(outcome == Outcome.WRONG_FORMAT);
        assertThat(judgement.shown() == null).isEqualTo(outcome != Outcome.SHOWN);
    }

    @ParameterizedTest
    @CsvSource({"201, 8", "202, 8", "301, 8", "302, 8", "403, 8", "500, 8", "0, 5"})
    void countsOnly200(int status, String section) {
        assertNoAnswer(new Exchange(Endpoint.MESSAGE, status, QUICK, JSON, "{\"message\":{\"text\":\"a\"}}"), section);
    }

    @Test
    void waitsForFiveSeconds() {
        assertThat(judgeAfter(4_699).findings()).isEmpty();
        assertThat(judgeAfter(4_999).outcome()).isEqualTo(Outcome.SHOWN);
        assertThat(judgeAfter(4_999).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BENDS);
            assertThat(finding.text()).contains("5.0초가 걸렸어요");
        });
        assertNoAnswer(after(5_000), "5");
    }

    @Test
    void cutsTheTextWhereKakaoDoes() {
        String kept = "가\n😀".repeat(500);
        assertThat(judge(Endpoint.MESSAGE, message(kept)).findings()).isEmpty();
        Judgement judgement = judge(Endpoint.MESSAGE, message(kept + "끝"));
        assertThat(judgement.outcome()).isEqualTo(Outcome.SHOWN);
        assertThat(judgement.shown().at("/message/text").asText()).isEqualTo(kept);
        assertThat(judgement.findings()).extracting(Finding::text).containsExactly("글이 1,001자예요. 1,000자에서 잘려요.");
    }

    @Test
    void showsNoBubbleThatIsTooLarge() {
        String card =
                "{\"version\":\"2.0\",\"template\":{\"outputs\":[{\"simpleImage\":{\"imageUrl\":\"https://a.example/%s\"}}]}}";
        assertThat(judge(Endpoint.SKILL, card.formatted("a".repeat(30_000))).outcome())
                .isEqualTo(Outcome.SHOWN);
        Judgement judgement = judge(Endpoint.SKILL, card.formatted("a".repeat(31_000)));
        assertThat(judgement.outcome()).isEqualTo(Outcome.WRONG_FORMAT);
        assertThat(judgement.findings()).extracting(Finding::section).containsExactly("outputs");
    }

    @Test
    void cutsWhatAnAnswerOfASkillMayNotBe() {
        Judgement judgement = judge(Endpoint.SKILL, """
                {"version":"2.0","template":{"outputs":[{"listCard":{"header":{"title":"목록"},"items":[{"title":"1"},
                {"title":"2"},{"title":"3"},{"title":"4"},{"title":"5"},{"title":"6"}],
                "buttons":[{"label":"😀%s","action":"share"}]}}]}}""".formatted("가".repeat(14)));
        assertThat(judgement.shown().at("/template/outputs/0/listCard/items").findValuesAsText("title"))
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(judgement
                        .shown()
                        .at("/template/outputs/0/listCard/buttons/0/label")
                        .asText())
                .isEqualTo("😀" + "가".repeat(13));
        assertThat(judgement.findings()).extracting(Finding::section).containsExactly("ListCard", "Button");
    }

    @Test
    void dropsTheButtonsThatKakaoDoesNotShow() {
        String labels = String.join(
                ",",
                IntStream.rangeClosed(1, 101).mapToObj(i -> "\"b" + i + "\"").toList());
        Judgement judgement = judge(Endpoint.KEYBOARD, "{\"type\":\"buttons\",\"buttons\":[%s]}".formatted(labels));
        assertThat(judgement.outcome()).isEqualTo(Outcome.SHOWN);
        assertThat(judgement.shown().path("buttons")).hasSize(100).last().hasToString("\"b100\"");
        assertThat(judgement.findings()).extracting(Finding::section).containsExactly("6.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/html", "text/plain;charset=utf-8"})
    void wantsJsonToBeCalledSo(String type) {
        Judgement judgement = Judge.judge(new Exchange(Endpoint.MESSAGE, 200, QUICK, type, message("안녕")));
        assertThat(judgement.outcome()).isEqualTo(Outcome.SHOWN);
        assertThat(judgement.findings()).extracting(Finding::section).containsExactly("5");
    }

    private static void assertNoAnswer(Exchange exchange, String section) {
        Judgement judgement = Judge.judge(exchange);
        assertThat(judgement.outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(judgement.shown()).isNull();
        assertThat(judgement.findings()).extracting(Finding::section).containsExactly(section);
    }

    private static Judgement judge(Endpoint endpoint, String body) {
        return Judge.judge(new Exchange(endpoint, 200, QUICK, JSON, body == null ? "" : body));
    }

    private static Judgement judgeAfter(int millis) {
        return Judge.judge(after(millis));
    }

    private static Exchange after(int millis) {
        return new Exchange(Endpoint.MESSAGE, 200, Duration.ofMillis(millis), JSON, message("안녕"));
    }

    private static String message(String text) {
        return "{\"message\":{\"text\":\"%s\"}}".formatted(text.replace("\n", "\\n"));
    }
}
