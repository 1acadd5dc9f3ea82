package kr.plusbot.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/**
 * A server on the loopback interface that misbehaves as it is told, for what a well-behaved test server cannot do. Every
 * connection has a thread of its own. Safe across threads.
 */
public final class FaultServer implements AutoCloseable {

    private static final int BACKLOG = 1_024;

    private final String scheme;
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private volatile Fault fault;

    /** What the server does with a connection. The connection is closed when this returns or throws. */
    @FunctionalInterface
    public interface Fault {
        void meet(FaultConnection connection) throws IOException, InterruptedException;
    }

    private FaultServer(String scheme, ServerSocketFactory sockets, Fault fault) throws IOException {
        this.scheme = scheme;
        this.fault = fault;
        listener = sockets.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** A server that speaks plain HTTP, or whatever the fault speaks. */
    public static FaultServer http(Fault fault) throws IOException {
        return new FaultServer("http", ServerSocketFactory.getDefault(), fault);
    }

    /** A server that speaks TLS. */
    public static FaultServer https(SSLContext tls, Fault fault) throws IOException {
        return new FaultServer("https", tls.getServerSocketFactory(), fault);
    }

    /** What is done with connections from now on. */
    public void behave(Fault newFault) {
        fault = newFault;
    }

    /** The server's address, without a slash at its end. */
    public URI address() {
        return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort());
    }

    /** How many connections were accepted so far. */
    public int connections() {
        return connections.get();
    }

    /** How many connections neither side has closed. */
    public int openConnections() {
        return open.size();
    }

    /** How many bytes were written so far, by those faults that write in parts. */
    public long bytesSent() {
        return sent.get();
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                open.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            close();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            fault.meet(new FaultConnection(socket, sent));
        } catch (IOException e) {
            // the other side went away, which is what most faults wait for
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        closeQuietly(listener);
        open.forEach(FaultServer::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
