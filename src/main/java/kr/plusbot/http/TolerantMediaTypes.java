package kr.plusbot.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes every body for JSON in UTF-8 and every caller for one who accepts JSON, whatever the headers say: only the body
 * counts. Left alone are the types that a foreign web page can make a browser send without asking first, plain text and
 * forms (Fetch Standard, "CORS-safelisted request-header"); JAX-RS refuses them with 415.
 *
 * <p>A servlet filter, since Jersey refuses a malformed {@code Content-Type} before its own filters run.
 */
public final class TolerantMediaTypes extends HttpFilter {

    private static final String JSON = "application/json";
    private static final List<String> SENT_BY_ANY_PAGE =
            List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Tolerant(request), response);
    }

    private static String understood(@Nullable String contentType) {
        String type = contentType == null
                ? JSON
                : contentType.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
        return SENT_BY_ANY_PAGE.contains(type) ? type : JSON;
    }

    private static final class Tolerant extends HttpServletRequestWrapper {

        private final Map<String, String> replaced;

        Tolerant(HttpServletRequest request) {
            super(request);
            replaced = Map.of("accept", JSON, "content-type", understood(request.getContentType()));
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = replaced.get(name.toLowerCase(Locale.ROOT));
            return value == null ? super.getHeader(name) : value;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            String value = replaced.get(name.toLowerCase(Locale.ROOT));
            return value == null ? super.getHeaders(name) : Collections.enumeration(List.of(value));
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> names = Collections.list(super.getHeaderNames());
            names.removeIf(name -> replaced.containsKey(name.toLowerCase(Locale.ROOT)));
            names.addAll(replaced.keySet());
            return Collections.enumeration(names);
        }

        @Override
        public String getContentType() {
            return understood(super.getContentType());
        }
    }
}
