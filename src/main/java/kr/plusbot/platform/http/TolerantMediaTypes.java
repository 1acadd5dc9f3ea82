package kr.plusbot.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import java.util.Set;

/**
 * Takes every body for JSON in UTF-8 and assumes that every caller accepts JSON, whatever the headers say. It leaves
 * the types alone that a foreign web page can make a browser send without asking first: plain text, forms, and no type
 * with an {@code Origin} (Fetch Standard, "CORS-safelisted request-header"). JAX-RS refuses those with 415.
 *
 * <p>A servlet filter, since Jersey refuses a malformed {@code Content-Type} before its own filters run.
 */
public final class TolerantMediaTypes extends HttpFilter {

    private static final Set<String> JSON =
            Set.of("application/json", "application/json; charset=utf-8", "application/json;charset=utf-8");
    private static final Set<String> ANYTHING = Set.of("*/*", "application/json");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(isUsual(request) ? request : new JsonRequest(request), response);
    }

    /** Nearly every call is usual and needs no wrapper. */
    private static boolean isUsual(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "DELETE" -> request.getContentType() == null && acceptsJson(request);
            case "POST" ->
                request.getContentType() != null && JSON.contains(request.getContentType()) && acceptsJson(request);
            default -> false;
        };
    }

    private static boolean acceptsJson(HttpServletRequest request) {
        Enumeration<String> accept = request.getHeaders("Accept");
        return !accept.hasMoreElements() || (ANYTHING.contains(accept.nextElement()) && !accept.hasMoreElements());
    }
}
