package kr.plusbot.tools.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import kr.plusbot.tools.check.CheckResult;

/** What a check has shown, for the page. Immutable. */
record CheckBody(
        @JsonProperty("name") String name,
        @JsonProperty("verdict") String verdict,
        @JsonProperty("millis") long millis,
        @JsonProperty("findings") List<FindingBody> findings,
        @JsonProperty("remedy") String remedy) {

    static CheckBody of(CheckResult result) {
        return new CheckBody(
                result.name(),
                result.verdict().name().toLowerCase(Locale.ROOT),
                result.took().toMillis(),
                result.findings().stream().map(FindingBody::of).toList(),
                result.remedy());
    }
}
