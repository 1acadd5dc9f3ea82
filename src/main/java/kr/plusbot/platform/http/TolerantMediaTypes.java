package kr.plusbot.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Takes every body for JSON in UTF-8 and assumes that every caller accepts JSON, whatever the headers say. It leaves
 * the types alone that a foreign web page can make a browser send without asking first: plain text, forms, and no type
 * with an {@code Origin} (Fetch Standard, "CORS-safelisted request-header"). JAX-RS refuses those with 415.
 *
 * <p>A servlet filter, since Jersey refuses a malformed {@code Content-Type} before its own filters run.
 */
public final class TolerantMediaTypes extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new JsonRequest(request), response);
    }
}
