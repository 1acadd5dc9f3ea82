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
    private final Duration arrival;
    private final Duration time;

    /** Users who all come at once. */
    public ClosedLoop(int port, List<? extends User> users, Duration time) {
        this(port, users, Duration.ZERO, time);
    }

    /**
     * @param arrival over how long the users come, one after another at the same distance
     * @param time for how long calls are sent; the answers to the last ones are waited for
     */
    public ClosedLoop(int port, List<? extends User> users, Duration arrival, Duration time) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.users = users;
        this.arrival = arrival;
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
        long start = System.nanoTime();
        long end = start + time.toNanos();
        int come = 0;
        int waiting = 0;
        while (come < users.size() || waiting > 0) {
            for (; come < due(System.nanoTime() - start); come++) {
                new Connection(server, selector, users.get(come)).sendFirst();
                waiting++;
            }
            int[] done = {0};
            if (selector.select(key -> done[0] += goOn(key, end), come < users.size() ? 1 : LONGEST_WAIT) == 0
                    && come == users.size()) {
                break;
            }
            waiting -= done[0];
        }
        for (SelectionKey key : selector.keys()) {
            ((Connection) key.attachment()).abandon();
        }
    }

    /** How many users have come after so long. */
    private int due(long nanos) {
        return nanos >= arrival.toNanos() ? users.size() : (int) (users.size() * nanos / arrival.toNanos());
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
