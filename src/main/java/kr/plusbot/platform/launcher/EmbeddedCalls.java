package kr.plusbot.platform.launcher;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Counts the calls that have no answer yet, so that {@link EmbeddedStop} can wait for them. Stands in the host's pipeline. Safe across threads. */
public final class EmbeddedCalls extends ValveBase {

    /** A stream of events ends when the application does; nobody waits for it. */
    private static final String EVENTS = "text/event-stream";

    private final Phaser open = new Phaser(1);

    /** Called by Tomcat, too, which finds this class by its name. */
    public EmbeddedCalls() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (EVENTS.equals(request.getHeader("Accept"))) {
            getNext().invoke(request, response);
            return;
        }
        open.register();
        try {
            getNext().invoke(request, response);
        } finally {
            end(request);
        }
    }

    /** Waits until every call is answered, for so long at the most. */
    void awaitNone(Duration longest) {
        try {
            open.awaitAdvanceInterruptibly(open.arrive(), longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            Console.complain("Plusbot stops although some calls are not answered yet.");
        }
    }

    private void end(Request request) {
        if (request.isAsync()) {
            request.getAsyncContextInternal().addListener(new EndOfCall());
        } else {
            open.arriveAndDeregister();
        }
    }

    private final class EndOfCall implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            open.arriveAndDeregister();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
