package kr.plusbot.tools.check;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call and what came back. Immutable.
 *
 * @param status the HTTP status; {@value #NO_STATUS} when no whole answer came
 * @param took from the call to the answer's last byte
 * @param contentType the header of this name; empty when there was none
 * @param body as text; empty when there was none
 * @param location where a redirect points; empty when nowhere
 * @param seen a cause that only the caller could see, in the connection or in the body's bytes; null when it saw none
 */
public record Exchange(
        Endpoint endpoint,
        int status,
        Duration took,
        String contentType,
        String body,
        String location,
        @Nullable Cause seen) {

    /** Stands for an answer that did not come. */
    public static final int NO_STATUS = 0;

    /** An exchange of which no more is known. */
    public Exchange(Endpoint endpoint, int status, Duration took, String contentType, String body) {
        this(endpoint, status, took, contentType, body, "", null);
    }

    /** Whether an answer came at all, in time or not. */
    boolean isAnswered() {
        return status != NO_STATUS;
    }

    /** Whether the call failed before Kakao would have lost its patience. */
    boolean isUnreached() {
        return !isAnswered() && took.compareTo(Judge.PATIENCE) < 0;
    }

    /** Whether the caller was sent elsewhere. */
    boolean isRedirect() {
        return status >= 300 && status < 400;
    }
}
