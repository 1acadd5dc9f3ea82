package kr.plusbot.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A port on which no connection gets established and none is refused, as when a firewall drops packets: its queue of
 * connections is full, so the kernel drops the next ones.
 */
public final class DeafServer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 200;
    private static final int MOST_QUEUED = 64;

    private final ServerSocket listener;
    private final List<Socket> queued = new ArrayList<>();

    public DeafServer() throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        while (isQueued()) {
            if (queued.size() > MOST_QUEUED) {
                throw new IllegalStateException("the queue does not fill up");
            }
        }
    }

    /** The port's address. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    private boolean isQueued() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()), PATIENCE_MILLIS);
            queued.add(socket);
            return true;
        } catch (SocketTimeoutException e) {
            socket.close();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : queued) {
            socket.close();
        }
    }
}
