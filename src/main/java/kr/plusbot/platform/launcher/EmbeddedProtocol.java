package kr.plusbot.platform.launcher;

import java.util.function.ToIntFunction;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP/1.1 for which a stranger costs little: a head has its time to arrive, an address has a bounded number of connections.
 * It keeps a small buffer for each answer's body.
 */
public final class EmbeddedProtocol extends Http11NioProtocol {

    private static final int BYTES = 1_024;

    private final ConnectionsByAddress connections;
    private final EmbeddedEndpoint endpoint;

    /** Called by Tomcat, too, which finds this class by its name. */
    public EmbeddedProtocol() {
        this(new ConnectionsByAddress());
    }

    private EmbeddedProtocol(ConnectionsByAddress connections) {
        this(connections, new EmbeddedEndpoint(connections));
    }

    private EmbeddedProtocol(ConnectionsByAddress connections, EmbeddedEndpoint endpoint) {
        super(endpoint);
        this.connections = connections;
        this.endpoint = endpoint;
    }

    @Override
    public void closeServerSocketGraceful() {
        endpoint.closePort();
        super.closeServerSocketGraceful();
    }

    /** From now on an address has no more connections than this says. */
    void bound(ToIntFunction<String> most) {
        connections.bound(most);
    }

    @Override
    public int getDesiredBufferSize() {
        return BYTES;
    }

    @Override
    protected Processor createProcessor() {
        return new EmbeddedProcessor(this, getAdapter());
    }
}
