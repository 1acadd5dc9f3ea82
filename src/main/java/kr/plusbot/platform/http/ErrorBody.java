package kr.plusbot.platform.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The answer to every refused call: {@code {"error":"not found"}}. Immutable.
 *
 * @param error a short reason in lower case; it tells nothing about how the server is built
 */
public record ErrorBody(String error) {

    /** A whole response with this reason. */
    public static Response response(int status, String reason) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ErrorBody(reason))
                .build();
    }

    /** A whole response with the usual reason for this status. */
    public static Response response(int status) {
        return response(status, reason(status));
    }

    /** The usual reason for a status. */
    static String reason(int status) {
        return switch (status) {
            case 400 -> "bad request";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not found";
            case 405 -> "method not allowed";
            case 406 -> "not acceptable";
            case 408 -> "request timeout";
            case 413 -> "request body too large";
            case 415 -> "unsupported media type";
            case 429 -> "too many requests";
            case 503 -> "not available";
            default -> status < 500 ? "bad request" : "internal error";
        };
    }
}
