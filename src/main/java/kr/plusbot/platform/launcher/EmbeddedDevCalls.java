package kr.plusbot.platform.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import org.apache.catalina.Pipeline;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets calls wait while the bot is started again, so that none meets a bot that is not there, and tells the simulator's page what is new. Stands
 * in the engine's pipeline. Safe across threads.
 */
final class EmbeddedDevCalls extends ValveBase {

    private static final String NEWS = "/simulator/dev";

    private final ObjectMapper json = new ObjectMapper();
    private boolean open = true;
    private volatile DevNews news = DevNews.good("봇을 시작하고 있습니다.");

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

    /** What the page is told from now on. */
    void tell(DevNews latest) {
        news = latest;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getDecodedRequestURI().equals(NEWS) && isHere(request)) {
            answer(response);
        } else if (waited()) {
            begin(request, response);
        } else {
            getNext().invoke(request, response);
        }
    }

    /** Names of files and lines of sources are shown to callers from this machine only. */
    private static boolean isHere(Request request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    private void answer(Response response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(news));
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
