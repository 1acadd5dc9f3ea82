package kr.plusbot.platform.runtime;

import jakarta.enterprise.inject.Vetoed;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id that Kakao gave the call which the current thread works on, so that a line of the log can name it. Safe across
 * threads.
 */
@Vetoed
public final class CallId {

    /** Enough for a UUID and its kin. Anything else could forge a line of the log. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private CallId() {}

    /** The id of the current thread's call; null when there is none. */
    public static @Nullable String current() {
        return CURRENT.get();
    }

    /** What a caller sent as an id; null when it is none. */
    public static @Nullable String of(@Nullable String sent) {
        return sent != null && ID.matcher(sent).matches() ? sent : null;
    }

    /**
     * Sets the current thread's id. Who sets one puts the former one back.
     *
     * @return the former one
     */
    public static @Nullable String swap(@Nullable String id) {
        String before = CURRENT.get();
        if (id == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(id);
        }
        return before;
    }
}
