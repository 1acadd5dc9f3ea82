package kr.plusbot.platform.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import kr.plusbot.platform.monitoring.AnsweredCall;
import kr.plusbot.platform.monitoring.CallListener;

/**
 * Tells how each call of Kakao's was answered. It looks at what leaves: it is the last filter, and the outermost of those that
 * write. Safe across threads.
 */
@Singleton
@Priority(AnsweredCalls.OUTERMOST)
public final class AnsweredCalls implements ContainerResponseFilter, WriterInterceptor {

    /** Filters of answers run from the highest number to the lowest. */
    static final int OUTERMOST = 0;

    private static final String BEGUN = AnsweredCalls.class.getName();
    private static final String STATUS = BEGUN + ".status";

    private final List<CallListener> listeners;

    @Inject
    AnsweredCalls(@Any Instance<CallListener> listeners) {
        this.listeners = listeners.stream().toList();
    }

    /** Notes that a call of Kakao's was let in. */
    static void begin(ContainerRequestContext request, String channel, String bot) {
        request.setProperty(BEGUN, new Begun(channel, bot, Arrival.current().nanos()));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BEGUN) instanceof Begun call) {
            if (response.hasEntity()) {
                request.setProperty(STATUS, response.getStatus());
            } else {
                tell(call, response.getStatus());
            }
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        int status = 0;
        try {
            context.proceed();
            status = context.getProperty(STATUS) instanceof Integer its ? its : 0;
        } finally {
            if (context.getProperty(BEGUN) instanceof Begun call) {
                tell(call, status);
            }
        }
    }

    /** Tells that the call which this thread handles was answered, before JAX-RS saw it. */
    void tell(String channel, String bot, int status) {
        tell(new Begun(channel, bot, Arrival.current().nanos()), status);
    }

    private void tell(Begun begun, int status) {
        AnsweredCall call =
                new AnsweredCall(begun.bot, begun.channel, Duration.ofNanos(System.nanoTime() - begun.arrived), status);
        listeners.forEach(listener -> listener.answered(call));
    }

    /** A call that was let in, and when it arrived by {@link System#nanoTime}. */
    @Vetoed
    private record Begun(String channel, String bot, long arrived) {}
}
