package kr.plusbot.tools.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.plusbot.platform.http.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * A call that the page wants to make to a bot elsewhere. Immutable.
 *
 * @param headers null for none
 * @param body null for none
 */
record OtherBotRequest(
        @JsonProperty("method") @Nullable String method,
        @JsonProperty("address") @Nullable String address,
        @JsonProperty("headers") @Nullable Map<String, String> headers,
        @JsonProperty("body") @Nullable String body) {

    /** As long as Kakao waits (auto-reply manual, section 5). */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Set<String> METHODS = Set.of("GET", "POST", "DELETE");

    /** Where to; empty when it names nothing. */
    String target() {
        return Optional.ofNullable(address).orElse("");
    }

    /**
     * The call itself.
     *
     * @param allowed its address
     * @throws BadInput when the method or a header is none
     */
    HttpRequest to(URI allowed) {
        if (method == null || !METHODS.contains(method)) {
            throw new BadInput("method is unknown");
        }
        try {
            HttpRequest.Builder call =
                    HttpRequest.newBuilder(allowed).timeout(PATIENCE).method(method, publisher());
            Optional.ofNullable(headers).orElse(Map.of()).forEach(call::header);
            return call.build();
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new BadInput("header is invalid");
        }
    }

    private BodyPublisher publisher() {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }
}
