package kr.plusbot.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;

/** Users on one thread, each of whom sends his next call as soon as he has the answer to his last. Used by one thread. */
public final class ClosedLoop implements Runnable {

    /** In milliseconds. Nothing is answered later than this. */
    private static final long LONGEST_WAIT = 10_000;

    private final InetSocketAddress server;
    private final List<? extends User> users;
    private final Duration time;

    /** @param time for how long calls are sent; the answers to the last ones are waited for */
    public ClosedLoop(int port, List<? extends User> users, Duration time) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.users = users;
        this.time = time;
    }

    @Override
    public void run() {
        try (Selector selector = Selector.open()) {
            run(selector);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Selector selector) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        int waiting = 0;
        for (User user : users) {
            new Connection(server, selector, user).send();
            waiting++;
        }
        while (waiting > 0) {
            int[] done = {0};
            if (selector.select(key -> done[0] += goOn(key, end), LONGEST_WAIT) == 0) {
                break;
            }
            waiting -= done[0];
        }
        for (SelectionKey key : selector.keys()) {
            ((Connection) key.attachment()).abandon();
        }
    }

    /** @return 1 when this connection's user has his answer and sends no more */
    private static int goOn(SelectionKey key, long end) {
        Connection connection = (Connection) key.attachment();
        try {
            if (!connection.receive()) {
                return 0;
            }
            if (System.nanoTime() < end) {
                connection.send();
                return 0;
            }
            connection.close();
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
