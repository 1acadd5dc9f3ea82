package kr.plusbot.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ConnectionsByAddressTest {

    private final ConnectionsByAddress connections = new ConnectionsByAddress();
    private ServerSocketChannel server;

    @BeforeEach
    void listen() throws IOException {
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void boundsWhatOneAddressHasOpen() throws IOException {
        connections.bound(address -> 2);
        SocketChannel first = accepted();
        SocketChannel second = accepted();
        SocketChannel third = accepted();

        assertThat(connections.admit(first)).isTrue();
        assertThat(connections.admit(second)).isTrue();
        assertThat(connections.admit(third)).isFalse();
        first.close();
        assertThat(connections.admit(third)).isTrue();
        assertThat(connections.admit(accepted())).isFalse();
        second.close();
        third.close();
    }

    @Test
    void forgetsWhatIsClosed() throws IOException {
        connections.bound(address -> 2);
        for (int i = 0; i < 1_100; i++) {
            try (SocketChannel one = accepted()) {
                assertThat(connections.admit(one)).isTrue();
            }
        }
    }

    @Test
    void doesNotBoundWhomTheApplicationKnows() throws IOException {
        assertThat(connections.admit(accepted())).isTrue();
        connections.bound(address -> address.equals("127.0.0.1") ? Integer.MAX_VALUE : 0);
        assertThat(connections.admit(accepted())).isTrue();
        connections.bound(address -> 0);
        assertThat(connections.admit(accepted())).isFalse();
    }

    @Test
    void doesNotAdmitWhoIsGone() throws IOException {
        SocketChannel gone = accepted();
        gone.close();

        assertThat(connections.admit(gone)).isFalse();
    }

    /** The server's end of a new connection; the caller's end lives as long as the system keeps it. */
    private SocketChannel accepted() throws IOException {
        SocketChannel caller = SocketChannel.open(server.getLocalAddress());
        SocketChannel accepted = server.accept();
        caller.close();
        return accepted;
    }
}
