package kr.plusbot.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Whether a caller may come in, and what the others are answered. Immutable.
 *
 * @param status 200 for a caller that may come in, else the status of the answer
 * @param why the reason that the log gives behind "Refused a call to …"; empty when the log says nothing
 */
public record Verdict(int status, String why) {

    /** The caller may come in. */
    public static final Verdict LET_IN = new Verdict(200, "");

    /** There is nothing behind the door. */
    public static final Verdict NOT_THERE = new Verdict(404, "");

    /** The caller may not come in. */
    public static Verdict forbidden(String why) {
        return new Verdict(403, why);
    }

    /** The caller showed no token, or a wrong one. */
    public static Verdict unauthorized(String why) {
        return new Verdict(401, why);
    }

    boolean letsIn() {
        return status == 200;
    }

    Response refusal() {
        return status == 401
                ? Response.fromResponse(ErrorBody.response(401, "unauthorized"))
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build()
                : ErrorBody.response(status);
    }
}
