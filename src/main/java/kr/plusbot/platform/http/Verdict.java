package kr.plusbot.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * What becomes of a caller before a door. Immutable.
 *
 * @param status of the answer to a caller who does not get in; 200 for who does
 * @param why behind "Refused a call to …" in the log; empty when the log says nothing
 */
public record Verdict(int status, String why) {

    /** The caller gets in. */
    public static final Verdict LET_IN = new Verdict(200, "");

    /** There is nothing behind the door. */
    public static final Verdict NOT_THERE = new Verdict(404, "");

    /** The caller is not one who may get in. */
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
