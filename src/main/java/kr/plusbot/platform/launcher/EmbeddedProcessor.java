package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Hands on since when a call waited to be read. Drops a caller whose head comes in pieces for longer than {@value #SECONDS} s. One who sends nothing is dropped by the
 * connector's timeout. Used by one thread at a time.
 */
final class EmbeddedProcessor extends Http11Processor {

    private static final int SECONDS = 5;

    /** The web application reads it by this name. */
    private static final String WAITING_SINCE = "kr.plusbot.waiting-since";

    /** The connection whose head is not there yet, and since when. */
    private @Nullable SocketWrapperBase<?> waiting;

    private long sinceNanos;

    EmbeddedProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
        super(protocol, adapter);
    }

    @Override
    public SocketState service(SocketWrapperBase<?> connection) throws IOException {
        long now = System.nanoTime();
        noteWaiting(connection);
        SocketState state = super.service(connection);
        if (state != SocketState.LONG || isAsync()) {
            waiting = null;
            return state;
        }
        if (waiting != connection) {
            waiting = connection;
            sinceNanos = now;
        }
        return now - sinceNanos > TimeUnit.SECONDS.toNanos(SECONDS) ? SocketState.CLOSED : state;
    }

    /** The first piece of a head counts. */
    private void noteWaiting(SocketWrapperBase<?> connection) {
        if (connection.getSocket() instanceof EmbeddedChannel channel) {
            OptionalLong since = channel.takeWaiting();
            if (since.isPresent() && request.getAttribute(WAITING_SINCE) == null) {
                request.setAttribute(WAITING_SINCE, since.getAsLong());
            }
        }
    }
}
