package kr.plusbot.tools.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import kr.plusbot.tools.check.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * What the page is told of an answer. Immutable.
 *
 * @param outcome {@code shown}, {@code no_answer} or {@code wrong_format}
 * @param shown null when the user sees nothing of it
 */
record JudgementBody(
        @JsonProperty("outcome") String outcome,
        @JsonProperty("shown") @Nullable JsonNode shown,
        @JsonProperty("findings") List<FindingBody> findings) {

    static JudgementBody of(Judgement judgement) {
        return new JudgementBody(
                judgement.outcome().name().toLowerCase(Locale.ROOT),
                judgement.shown(),
                judgement.findings().stream().map(FindingBody::of).toList());
    }
}
