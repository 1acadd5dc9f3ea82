package kr.plusbot.kakao.plusfriend;

import static org.assertj.core.api.Assertions.assertThat;

import kr.plusbot.testing.LogLines;
import kr.plusbot.testkit.Answer;

/** What a refused call reads: a short reason in JSON and nothing else. What it leaves behind: nothing. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(Answer answer, int status, String reason) {
        assertRefused(answer, status);
        assertThat(answer.json().at("/error").textValue()).isEqualTo(reason);
    }

    static void assertRefused(Answer answer, int status) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(answer.json()).hasSize(1);
        assertThat(answer.json().at("/error").textValue()).matches("[a-z _]{5,30}");
    }

    /** The guard may say that many calls in a row failed. */
    static void assertLeavesNoTrace(LogLines log) {
        assertThat(log.ours())
                .filteredOn(line -> !line.startsWith("WARNING The guard of"))
                .isEmpty();
    }
}
