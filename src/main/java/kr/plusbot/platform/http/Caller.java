package kr.plusbot.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A caller in front of the door. Immutable.
 *
 * @param peer the address at the other end of the socket, as the servlet container names it
 * @param overTls whether their connection to this process is encrypted
 * @param headers the lines of each header, by its name in any case
 */
public record Caller(String peer, boolean overTls, Map<String, List<String>> headers) {

    /** A caller over plain HTTP. */
    public Caller(String peer, Map<String, List<String>> headers) {
        this(peer, false, headers);
    }

    /** Who makes this call; asked on the thread on which it arrived. */
    public static Caller of(ContainerRequestContext request) {
        return new Caller(Arrival.current().peer(), request.getSecurityContext().isSecure(), request.getHeaders());
    }

    /** The same before JAX-RS. */
    static Caller of(HttpServletRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        return new Caller(Arrival.current().peer(), request.isSecure(), headers);
    }

    /** The {@code X-Forwarded-For} lines in the order sent; empty when there are none. */
    List<String> forwardedFor() {
        return headers.getOrDefault("X-Forwarded-For", List.of());
    }

    /** The value of a header, its lines joined by commas; null when there is none. */
    public @Nullable String header(String name) {
        List<String> lines = headers.get(name);
        return lines == null ? null : String.join(",", lines);
    }

    /** Hides the headers. */
    @Override
    public String toString() {
        return "Caller[" + peer + "]";
    }
}
