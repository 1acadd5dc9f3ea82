package kr.plusbot.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Duration;
import kr.plusbot.platform.runtime.Bots;
import org.jspecify.annotations.Nullable;

/**
 * When, from where and at whose entrance a call arrived. Immutable.
 *
 * @param nanos the time of {@link System#nanoTime} since when the call waited to be read; in a server that does not say so,
 *     when its head was read
 * @param waited how long the call waited until a thread began to read it; zero in a server that does not say since when
 * @param peer the address at the other end of the socket, as the servlet container names it; empty when nobody noted it
 * @param bot whose entrance it was
 */
public record Arrival(long nanos, Duration waited, String peer, String bot) {

    /** What our own server says, in the nanoseconds of {@link System#nanoTime}. No caller can set it. */
    private static final String WAITING_SINCE = "kr.plusbot.waiting-since";

    private static final ThreadLocal<@Nullable Arrival> CURRENT = new ThreadLocal<>();

    /**
     * The arrival of the call that this thread handles. If nobody noted it, the call arrived now, with an empty peer.
     */
    public static Arrival current() {
        Arrival noted = CURRENT.get();
        return noted == null ? new Arrival(System.nanoTime(), Duration.ZERO, "", Bots.MAIN) : noted;
    }

    /**
     * Notes whose entrance the call came in at.
     *
     * @throws IllegalStateException when nobody noted the arrival, so that nobody would forget this
     */
    static void at(String bot) {
        Arrival noted = CURRENT.get();
        if (noted == null) {
            throw new IllegalStateException("nobody noted when this call arrived");
        }
        CURRENT.set(new Arrival(noted.nanos, noted.waited, noted.peer, bot));
    }

    /** Notes the arrival while the chain runs. */
    static void noteDuring(FilterChain chain, ServletRequest request, ServletResponse response)
            throws IOException, ServletException {
        long now = System.nanoTime();
        long since = request.getAttribute(WAITING_SINCE) instanceof Long told ? told : now;
        String peer = String.valueOf(request.getRemoteAddr());
        CURRENT.set(new Arrival(since, Duration.ofNanos(now - since), peer, Bots.MAIN));
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }
}
