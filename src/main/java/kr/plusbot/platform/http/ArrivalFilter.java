package kr.plusbot.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.plusbot.platform.runtime.CallId;

/** Notes a call's {@link Arrival} and Kakao's id of it, before its body is read. Refuses a call without headers (HTTP/0.9). */
public final class ArrivalFilter extends HttpFilter {

    /** Seen on skill calls; undocumented, so it may be missing. */
    private static final String ID = "X-Request-Id";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String protocol = request.getProtocol();
        if (protocol.isEmpty() || protocol.startsWith("HTTP/0")) {
            response.setStatus(HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED);
            return;
        }
        String before = CallId.swap(CallId.of(request.getHeader(ID)));
        try {
            Arrival.noteDuring(chain, request, response);
        } finally {
            CallId.swap(before);
        }
    }
}
