package kr.plusbot.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.plusbot.check.Endpoint;
import kr.plusbot.check.Exchange;
import kr.plusbot.http.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * An answer that the page got from the bot, to be judged. Immutable.
 *
 * @param endpoint {@code keyboard}, {@code message} or {@code notice}
 * @param status 0 when none came
 * @param millis how long it took
 */
record AnswerRequest(
        @JsonProperty("endpoint") @Nullable String endpoint,
        @JsonProperty("status") int status,
        @JsonProperty("millis") long millis,
        @JsonProperty("content_type") @Nullable String contentType,
        @JsonProperty("body") @Nullable String body) {

    private static final Map<String, Endpoint> ENDPOINTS =
            Map.of("keyboard", Endpoint.KEYBOARD, "message", Endpoint.MESSAGE, "notice", Endpoint.NOTICE);

    /** @throws BadInput when there is no such endpoint */
    Exchange toExchange() {
        Endpoint known = Optional.ofNullable(endpoint)
                .map(name -> ENDPOINTS.get(name.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new BadInput("endpoint is unknown"));
        return new Exchange(known, status, Duration.ofMillis(millis), text(contentType), text(body));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
