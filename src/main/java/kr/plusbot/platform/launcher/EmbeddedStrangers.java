package kr.plusbot.platform.launcher;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Engine;
import org.apache.catalina.Host;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets no call hold a thread for a body that nobody reads: what is not there with the answer is not waited for, and the
 * connection ends. Passes on to the connectors how many connections the application grants an address. Stands in the host's
 * pipeline, since after it nobody may look whether the call failed. Safe across threads.
 */
public final class EmbeddedStrangers extends ValveBase {

    /** Where the application says how many connections an address may have. */
    private static final String CONNECTIONS = "kr.plusbot.connections";

    /** Called by Tomcat, too, which finds this class by its name. */
    public EmbeddedStrangers() {
        super(true);
    }

    @Override
    protected void startInternal() throws LifecycleException {
        super.startInternal();
        if (getContainer() instanceof Host host && host.getParent() instanceof Engine engine) {
            Stream.of(engine.getService().findConnectors())
                    .map(Connector::getProtocolHandler)
                    .filter(EmbeddedProtocol.class::isInstance)
                    .forEach(protocol -> ((EmbeddedProtocol) protocol).bound(peer -> most(host, peer)));
        }
    }

    @SuppressWarnings("unchecked")
    private static int most(Host host, String peer) {
        return host.findChild("") instanceof Context context
                        && context.getServletContext().getAttribute(CONNECTIONS) instanceof ToIntFunction<?> most
                ? ((ToIntFunction<String>) most).applyAsInt(peer)
                : Integer.MAX_VALUE;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (!request.isAsync() && !new UnreadBody(request.getCoyoteRequest()).skip()) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
