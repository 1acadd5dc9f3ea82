package kr.plusbot.tools.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import kr.plusbot.tools.check.Finding;

/** A rule that was not kept, for the page. Immutable. */
record FindingBody(
        @JsonProperty("severity") String severity,
        @JsonProperty("text") String text,
        @JsonProperty("section") String section,
        @JsonProperty("remedy") String remedy,
        @JsonProperty("excerpt") String excerpt) {

    static FindingBody of(Finding finding) {
        return new FindingBody(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.text(),
                finding.section(),
                finding.remedy(),
                finding.excerpt());
    }
}
