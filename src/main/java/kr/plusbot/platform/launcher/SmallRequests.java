package kr.plusbot.platform.launcher;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.CharBuffer;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.InputBuffer;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ProtocolHandler;

/**
 * A connector whose requests do without the 16 KiB for reading a body as characters, which nobody here does and for which
 * Tomcat has no setting: of 1,000 calls in flight they are a third. Should the next Tomcat keep them elsewhere, no test
 * that starts the WAR passes.
 */
final class SmallRequests extends Connector {

    /** It grows when it is used after all. */
    private static final int CHARACTERS = 64;

    private static final VarHandle BUFFER = field(Request.class, "inputBuffer", InputBuffer.class);
    private static final VarHandle OF_CHARACTERS = field(InputBuffer.class, "cb", CharBuffer.class);

    SmallRequests(ProtocolHandler protocol) {
        super(protocol);
    }

    @Override
    public Request createRequest(org.apache.coyote.Request coyoteRequest) {
        Request request = super.createRequest(coyoteRequest);
        OF_CHARACTERS.set(BUFFER.get(request), CharBuffer.allocate(CHARACTERS).limit(0));
        return request;
    }

    private static VarHandle field(Class<?> owner, String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This Tomcat keeps its buffers elsewhere", e);
        }
    }
}
