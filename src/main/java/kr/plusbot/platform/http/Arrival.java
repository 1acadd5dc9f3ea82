package kr.plusbot.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * When and from where a call arrived. Immutable.
 *
 * @param nanos the time of {@link System#nanoTime} when the call's head was read
 * @param peer the address at the other end of the socket, as the servlet container names it; empty when nobody noted it
 */
public record Arrival(long nanos, String peer) {

    private static final ThreadLocal<@Nullable Arrival> CURRENT = new ThreadLocal<>();

    /**
     * The arrival of the call that this thread handles. If nobody noted it, the call arrived now, with an empty peer.
     */
    public static Arrival current() {
        Arrival noted = CURRENT.get();
        return noted == null ? new Arrival(System.nanoTime(), "") : noted;
    }

    /** Notes the arrival while the chain runs. */
    static void noteDuring(FilterChain chain, ServletRequest request, ServletResponse response)
            throws IOException, ServletException {
        CURRENT.set(new Arrival(System.nanoTime(), String.valueOf(request.getRemoteAddr())));
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }
}
