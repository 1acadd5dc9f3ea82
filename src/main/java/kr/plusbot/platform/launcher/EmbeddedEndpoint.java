package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Drops a connection when its address has too many. Notes since when a connection's call waits to be read. */
final class EmbeddedEndpoint extends NioEndpoint {

    private final ConnectionsByAddress byAddress;
    private final EmbeddedArrivals arrivals = new EmbeddedArrivals();

    EmbeddedEndpoint(ConnectionsByAddress byAddress) {
        this.byAddress = byAddress;
    }

    @Override
    protected void initServerSocket() throws Exception {
        super.initServerSocket();
        arrivals.open((ServerSocketChannel) getServerSocket());
    }

    @Override
    protected SocketChannel serverSocketAccept() throws Exception {
        return arrivals.next();
    }

    @Override
    protected void unlockAccept() {
        arrivals.release();
    }

    /** Closes the port; who has connected is served. */
    void closePort() {
        arrivals.close();
    }

    @Override
    public void unbind() throws Exception {
        super.unbind();
        arrivals.end();
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

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffers) {
        return new EmbeddedChannel(buffers, System::nanoTime, arrivals::takenNanos);
    }

    @Override
    public boolean processSocket(SocketWrapperBase<NioChannel> connection, SocketEvent event, boolean dispatch) {
        if (event == SocketEvent.OPEN_READ && connection.getSocket() instanceof EmbeddedChannel channel) {
            channel.readable();
        }
        return super.processSocket(connection, event, dispatch);
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
