package kr.plusbot.http;

import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * When and from where a call arrived. Immutable.
 *
 * @param nanos the moment that {@link System#nanoTime} told when the call's head was read
 * @param peer the address at the other end of the socket, as the servlet container names it; empty when nobody noted it
 */
public record Arrival(long nanos, String peer) {

    /** Of the servlet request, and thereby of the JAX-RS request. */
    private static final String ATTRIBUTE = Arrival.class.getName();

    static void note(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, new Arrival(System.nanoTime(), String.valueOf(request.getRemoteAddr())));
    }

    /** What was noted about this call; if nothing was, it arrived now and from nowhere. */
    public static Arrival of(ContainerRequestContext request) {
        return request.getProperty(ATTRIBUTE) instanceof Arrival noted ? noted : new Arrival(System.nanoTime(), "");
    }
}
