package kr.plusbot.platform.launcher;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Counts the calls that have no answer yet, so that a stop can wait for them. Safe across threads. */
final class EmbeddedCalls extends ValveBase {

    /** Longer than the longest deadline of an answer. */
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final Phaser open = new Phaser(1);

    EmbeddedCalls() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        open.register();
        try {
            getNext().invoke(request, response);
        } finally {
            end(request);
        }
    }

    /** Waits until every call is answered, at the most 5 s. */
    void awaitNone() {
        try {
            open.awaitAdvanceInterruptibly(open.arrive(), LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
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
