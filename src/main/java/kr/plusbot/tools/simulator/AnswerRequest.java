package kr.plusbot.tools.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.stream.Stream;
import kr.plusbot.platform.http.BadInput;
import kr.plusbot.tools.check.Endpoint;
import kr.plusbot.tools.check.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * An answer that the page got from the bot, to be judged. Immutable.
 *
 * @param endpoint the name of an {@link Endpoint} in any case
 * @param status 0 when none came
 * @param millis how long it took
 */
record AnswerRequest(
        @JsonProperty("endpoint") @Nullable String endpoint,
        @JsonProperty("status") int status,
        @JsonProperty("millis") long millis,
        @JsonProperty("content_type") @Nullable String contentType,
        @JsonProperty("body") @Nullable String body) {

    /** @throws BadInput when there is no such endpoint */
    Exchange toExchange() {
        Endpoint known = Stream.of(Endpoint.values())
                .filter(one -> one.name().equalsIgnoreCase(endpoint))
                .findFirst()
                .orElseThrow(() -> new BadInput("endpoint is unknown"));
        return new Exchange(known, status, Duration.ofMillis(millis), text(contentType), text(body));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
