package kr.plusbot.tools.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a bot elsewhere answered. Immutable.
 *
 * @param status 0 when no answer came in time, or one that is too long
 * @param millis how long it took
 * @param headers each a name in lower case and a value
 */
record OtherBotAnswer(
        @JsonProperty("status") int status,
        @JsonProperty("millis") long millis,
        @JsonProperty("headers") List<List<String>> headers,
        @JsonProperty("body") String body) {

    static OtherBotAnswer of(HttpResponse<byte[]> response, Duration took) {
        List<List<String>> headers = response.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream()
                        .map(value -> List.of(header.getKey().toLowerCase(Locale.ROOT), value)))
                .toList();
        String body = new String(response.body(), StandardCharsets.UTF_8);
        return new OtherBotAnswer(response.statusCode(), took.toMillis(), headers, body);
    }

    /** The first header of this name, in lower case; empty when there is none. */
    String header(String name) {
        return headers.stream()
                .filter(one -> one.get(0).equals(name))
                .map(one -> one.get(1))
                .findFirst()
                .orElse("");
    }

    static OtherBotAnswer none(Duration took) {
        return new OtherBotAnswer(0, took.toMillis(), List.of(), "");
    }
}
