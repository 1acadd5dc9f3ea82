package kr.plusbot.http;

import jakarta.ws.rs.container.ContainerRequestContext;

/** When a call arrived. Without state. */
public final class Arrival {

    /** Of the servlet request, and thereby of the JAX-RS request. */
    static final String ATTRIBUTE = "kr.plusbot.arrival";

    private Arrival() {}

    /** The moment that {@link System#nanoTime} told when the call's head was read; now if nobody noted it. */
    public static long of(ContainerRequestContext request) {
        return request.getProperty(ATTRIBUTE) instanceof Long nanos ? nanos : System.nanoTime();
    }
}
