package kr.plusbot.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EmbeddedArrivalsTest {

    private final EmbeddedArrivals arrivals = new EmbeddedArrivals();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ServerSocketChannel port;
    private SocketAddress address;

    @BeforeEach
    void open() throws IOException {
        port = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        address = port.getLocalAddress();
        arrivals.open(port);
    }

    @AfterEach
    void close() throws IOException {
        threads.shutdownNow();
        port.close();
        arrivals.end();
    }

    @Test
    void takesWhoConnectedBeforeThePortCloses() throws Exception {
        try (Socket first = connected();
                Socket second = connected()) {
            Future<?> closing = threads.submit(arrivals::close);
            assertThat(next()).isEqualTo(first.getLocalSocketAddress());
            assertThat(next()).isEqualTo(second.getLocalSocketAddress());
            Future<SocketAddress> accepting = threads.submit(this::next);
            closing.get();
            assertThat(port.isOpen()).isFalse();
            assertThatExceptionOfType(ConnectException.class).isThrownBy(this::connected);
            arrivals.release();
            assertThat(accepting.get()).isNull();
        }
    }

    @Test
    void countsTheTimeOfACrowdBeforeItsFirstIsServed() throws Exception {
        try (Socket first = connected();
                Socket second = connected()) {
            assertThat(next()).isEqualTo(first.getLocalSocketAddress());
            long served = System.nanoTime();
            assertThat(next()).isEqualTo(second.getLocalSocketAddress());
            assertThat(served - arrivals.takenNanos()).isPositive();
        }
    }

    @Test
    void letsGoAtItsEndWhoWasTakenAndNotServed() throws Exception {
        try (Socket first = connected();
                Socket second = connected()) {
            assertThat(next()).isEqualTo(first.getLocalSocketAddress());
            arrivals.end();
            assertThat(second.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void givesTheThreadBackAndGoesOn() throws Exception {
        Future<SocketAddress> accepting = threads.submit(this::next);
        arrivals.release();
        assertThat(accepting.get()).isNull();
        try (Socket later = connected()) {
            assertThat(next()).isEqualTo(later.getLocalSocketAddress());
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.connect(address);
        return socket;
    }

    /** Where the next connection comes from; null when it leads nowhere. */
    private SocketAddress next() throws IOException {
        try (SocketChannel connection = arrivals.next()) {
            return connection.getRemoteAddress();
        }
    }
}
