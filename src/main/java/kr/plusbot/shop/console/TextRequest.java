package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import kr.plusbot.platform.http.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * A change of the menu or of the questions, or a sentence to try. Immutable.
 *
 * @param version the latest one that the page has seen
 * @param content what the forms hold
 * @param yaml a whole text in place of it
 * @param back the number of an earlier version to go back to, in place of both
 * @param say a sentence to try
 */
record TextRequest(
        @JsonProperty("version") @Nullable Long version,
        @JsonProperty("content") @Nullable JsonNode content,
        @JsonProperty("yaml") @Nullable String yaml,
        @JsonProperty("back") @Nullable Long back,
        @JsonProperty("say") @Nullable String say) {

    /** @throws BadInput when it is missing */
    long seen() {
        if (version == null) {
            throw new BadInput("version is missing");
        }
        return version;
    }

    /** @throws BadInput when it is missing */
    String toSay() {
        if (say == null || say.isBlank()) {
            throw new BadInput("say is missing");
        }
        return say;
    }
}
