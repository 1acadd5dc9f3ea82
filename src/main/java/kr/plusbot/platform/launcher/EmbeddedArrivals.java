package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The open port. It closes without losing a connection: the thread that accepts takes all that the system has taken, and
 * closes at once. Tomcat itself would first stop to accept and then close, and a caller who connected between the two would be
 * reset. It takes all connections of a crowd before the first is served, so that each one's time counts from then on. One thread
 * accepts, others may call the rest.
 */
final class EmbeddedArrivals {

    /** The thread that accepts is busy for longer only when all connections are used up. */
    private static final long LONGEST_CLOSING_SECONDS = 1;

    /** Connections that are held without being served. The system holds those beyond. */
    private static final int MOST_TAKEN = 1_024;

    private final Selector selector;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Whether Tomcat wants its thread back. */
    private final AtomicBoolean released = new AtomicBoolean();

    /** Used by the thread that accepts. */
    private final Queue<Taken> taken = new ArrayDeque<>();

    /** When the connection was taken that {@link #next} told last. Used by the thread that accepts. */
    private long takenNanos;

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
            takeAll(its);
            Taken first = taken.poll();
            if (first != null) {
                takenNanos = first.nanos;
                return first.connection;
            }
            if (released.getAndSet(false)) {
                return SocketChannel.open();
            }
            awaitOrClose(its);
        }
    }

    private void takeAll(ServerSocketChannel its) throws IOException {
        while (its.isOpen() && taken.size() < MOST_TAKEN) {
            SocketChannel arrived = its.accept();
            if (arrived == null) {
                return;
            }
            taken.add(new Taken(arrived, System.nanoTime()));
        }
    }

    /** When the last connection of {@link #next} was taken, as {@link System#nanoTime} told it. For the thread that accepts. */
    long takenNanos() {
        return takenNanos;
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

    /** There is no port any more, and no thread that accepts. Who was taken and not served is let go. */
    void end() throws IOException {
        for (Taken rest : taken) {
            rest.connection.close();
        }
        taken.clear();
        selector.close();
    }

    /** A connection, and when it was taken. Immutable. */
    private record Taken(SocketChannel connection, long nanos) {}
}
