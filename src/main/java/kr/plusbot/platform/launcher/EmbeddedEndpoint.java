package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioEndpoint;

/** Drops a connection when its address has too many. */
final class EmbeddedEndpoint extends NioEndpoint {

    private final ConnectionsByAddress byAddress;

    EmbeddedEndpoint(ConnectionsByAddress byAddress) {
        this.byAddress = byAddress;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (byAddress.admit(socket)) {
            return super.setSocketOptions(socket);
        }
        reset(socket);
        destroySocket(socket);
        return false;
    }

    /** So that the system, too, forgets the connection at once. */
    private static void reset(SocketChannel socket) {
        try {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
