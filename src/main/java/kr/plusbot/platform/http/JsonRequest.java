package kr.plusbot.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that declares to carry and to accept JSON, unless it has a type that {@link TolerantMediaTypes} leaves
 * alone, or asks for a stream of events.
 */
final class JsonRequest extends HttpServletRequestWrapper {

    static final String JSON = "application/json";
    /** Also replaces the type of a form, so that nobody looks for the form's fields. */
    private static final String REFUSED = "text/plain";

    private static final String EVENTS = "text/event-stream";

    private static final List<String> SENT_BY_ANY_PAGE =
            List.of(REFUSED, "application/x-www-form-urlencoded", "multipart/form-data");

    private final Map<String, String> replaced = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    JsonRequest(HttpServletRequest request) {
        super(request);
        replaced.put("Accept", EVENTS.equals(request.getHeader("Accept")) ? EVENTS : JSON);
        replaced.put("Content-Type", understood(request.getContentType(), request.getHeader("Origin") != null));
    }

    /** A foreign page can leave the type out, too. But it sends its origin, and Kakao sends none. */
    private static String understood(@Nullable String contentType, boolean fromPage) {
        if (contentType == null) {
            return fromPage ? REFUSED : JSON;
        }
        String type = contentType.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
        return SENT_BY_ANY_PAGE.contains(type) ? REFUSED : JSON;
    }

    @Override
    public @Nullable String getHeader(String name) {
        String value = replaced.get(name);
        return value == null ? super.getHeader(name) : value;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = replaced.get(name);
        return value == null ? super.getHeaders(name) : Collections.enumeration(List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames());
        names.removeIf(replaced::containsKey);
        names.addAll(replaced.keySet());
        return Collections.enumeration(names);
    }

    @Override
    public @Nullable String getContentType() {
        return replaced.get("Content-Type");
    }
}
