package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The open port. It closes without losing a connection: the thread that accepts takes all that the system has taken, and
 * closes at once. Tomcat itself would first stop to accept and then close, and a caller who connected between the two would be
 * reset. One thread accepts, others may call the rest.
 */
final class EmbeddedArrivals {

    /** The thread that accepts is busy for longer only when all connections are used up. */
    private static final long LONGEST_CLOSING_SECONDS = 1;

    private final Selector selector;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Whether Tomcat wants its thread back. */
    private final AtomicBoolean released = new AtomicBoolean();

    private volatile @Nullable ServerSocketChannel port;
    private volatile boolean closing;

    EmbeddedArrivals() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes over a port that is open. */
    void open(ServerSocketChannel opened) throws IOException {
        opened.configureBlocking(false);
        opened.register(selector, SelectionKey.OP_ACCEPT);
        port = opened;
    }

    /** The next connection; one that leads nowhere when the thread was released. */
    SocketChannel next() throws IOException {
        ServerSocketChannel its = Objects.requireNonNull(port, "the port was not opened");
        while (true) {
            SocketChannel arrived = its.isOpen() ? its.accept() : null;
            if (arrived != null) {
                return arrived;
            }
            if (released.getAndSet(false)) {
                return SocketChannel.open();
            }
            awaitOrClose(its);
        }
    }

    /** A port that is watched is not closed at once, so first it is no longer watched, and then looked at once more. */
    private void awaitOrClose(ServerSocketChannel its) throws IOException {
        if (!closing || !its.isOpen()) {
            selector.select();
            selector.selectedKeys().clear();
        } else if (its.isRegistered()) {
            its.keyFor(selector).cancel();
            selector.selectNow();
        } else {
            its.close();
            closed.countDown();
        }
    }

    /** Lets the thread that accepts close the port, and waits for that. */
    void close() {
        closing = true;
        selector.wakeup();
        try {
            closed.await(LONGEST_CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives Tomcat its thread back. */
    void release() {
        released.set(true);
        selector.wakeup();
    }

    /** There is no port any more. */
    void end() throws IOException {
        selector.close();
    }
}
