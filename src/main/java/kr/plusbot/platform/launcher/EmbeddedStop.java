package kr.plusbot.platform.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Engine;
import org.apache.catalina.Host;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;
import org.apache.catalina.Server;
import org.apache.catalina.Service;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.ProtocolHandler;

/**
 * Stops our own server so that no call is lost: for the application's drain calls are still taken, then the port closes, and
 * what was taken is answered. After that Tomcat stops the application. Listens to the server. Without state.
 */
public final class EmbeddedStop implements LifecycleListener {

    /** Where the application leaves how to begin its drain: a {@link Supplier} of a {@link Duration}. */
    private static final String DRAIN = "kr.plusbot.drain";

    /** In milliseconds. A connection that was just accepted sends its call by then; one that is only kept ends. */
    private static final long TO_SEND = 1_000;

    /** From the port's end to the last answer. Longer than the longest deadline of an answer. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    @Override
    public void lifecycleEvent(LifecycleEvent event) {
        if (event.getType().equals(Lifecycle.BEFORE_STOP_EVENT) && event.getLifecycle() instanceof Server server) {
            Stream.of(server.findServices()).forEach(EmbeddedStop::stop);
        }
    }

    private static void stop(Service service) {
        Engine engine = service.getContainer();
        Host host = (Host) engine.findChild(engine.getDefaultHost());
        drain(host);
        List<ProtocolHandler> ports = Stream.of(service.findConnectors())
                .map(Connector::getProtocolHandler)
                .toList();
        ports.forEach(ProtocolHandler::closeServerSocketGraceful);
        long closed = System.nanoTime();
        ports.forEach(port -> port.awaitConnectionsClose(TO_SEND));
        Stream.of(host.getPipeline().getValves())
                .filter(EmbeddedCalls.class::isInstance)
                .forEach(calls -> ((EmbeddedCalls) calls).awaitNone(TO_ANSWER.minusNanos(System.nanoTime() - closed)));
    }

    @SuppressWarnings("unchecked")
    private static void drain(Host host) {
        if (host.findChild("") instanceof Context context
                && context.getState().isAvailable()
                && context.getServletContext().getAttribute(DRAIN) instanceof Supplier<?> drain) {
            await(((Supplier<Duration>) drain).get());
        }
    }

    private static void await(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
