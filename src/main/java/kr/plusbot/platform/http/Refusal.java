package kr.plusbot.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Duration;
import java.util.Map;

/**
 * Why a caller may not come in, and what they are answered. Immutable.
 *
 * @param status the status of the answer
 * @param why the reason that the log gives behind "Refused a call to …"; empty when the log says nothing
 * @param headers of the answer
 */
public record Refusal(int status, String why, Map<String, String> headers) {

    /** There is nothing behind the door. */
    public static final Refusal NOT_THERE = new Refusal(404, "", Map.of());

    /** The caller may not come in. */
    public static Refusal forbidden(String why) {
        return new Refusal(403, why, Map.of());
    }

    /** The caller showed no token, or a wrong one. */
    public static Refusal unauthorized(String why) {
        return new Refusal(401, why, Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    /** The caller's address has shown too many wrong tokens; after this time it may show others. */
    public static Refusal tooManyRequests(String why, Duration time) {
        return new Refusal(429, why, Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(time.toSeconds())));
    }

    Response response() {
        ResponseBuilder response = Response.fromResponse(ErrorBody.response(status));
        headers.forEach(response::header);
        return response.build();
    }
}
