package kr.plusbot.platform.launcher;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.apache.catalina.Pipeline;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Lets calls wait while the bot is started again, so that none meets a bot that is not there. Stands in the engine's pipeline. Safe across threads. */
final class EmbeddedDevCalls extends ValveBase {

    private boolean open = true;

    EmbeddedDevCalls() {
        super(true);
    }

    /** From now on calls wait. */
    synchronized void hold() {
        open = false;
    }

    /** What waits goes on to the bot that is there now. */
    synchronized void release() {
        open = true;
        notifyAll();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (waited()) {
            begin(request, response);
        } else {
            getNext().invoke(request, response);
        }
    }

    private synchronized boolean waited() throws IOException {
        boolean waits = !open;
        try {
            while (!open) {
                wait();
            }
            return waits;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server stops");
        }
    }

    /** Once more from the start: the web application that it was for is gone. */
    private static void begin(Request request, Response response) throws IOException, ServletException {
        request.getMappingData().recycle();
        Connector connector = request.getConnector();
        boolean goesOn;
        try {
            goesOn = connector
                    .getProtocolHandler()
                    .getAdapter()
                    .prepare(request.getCoyoteRequest(), response.getCoyoteResponse());
        } catch (Exception e) {
            throw new ServletException(e);
        }
        if (goesOn) {
            Pipeline pipeline = connector.getService().getContainer().getPipeline();
            request.setAsyncSupported(pipeline.isAsyncSupported());
            pipeline.getFirst().invoke(request, response);
        }
    }
}
