package kr.plusbot.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Why a caller may not come in, and what they are answered. Immutable.
 *
 * @param status the status of the answer
 * @param why the reason that the log gives behind "Refused a call to …"; empty when the log says nothing
 */
public record Refusal(int status, String why) {

    /** There is nothing behind the door. */
    public static final Refusal NOT_THERE = new Refusal(404, "");

    /** The caller may not come in. */
    public static Refusal forbidden(String why) {
        return new Refusal(403, why);
    }

    /** The caller showed no token, or a wrong one. */
    public static Refusal unauthorized(String why) {
        return new Refusal(401, why);
    }

    Response response() {
        return status == 401
                ? Response.fromResponse(ErrorBody.response(401, "unauthorized"))
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build()
                : ErrorBody.response(status);
    }
}
