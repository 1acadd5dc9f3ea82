package kr.plusbot.platform.database;

import jakarta.enterprise.inject.Vetoed;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets as many calls in at once as there are connections. The others wait in line, for at most 300 ms. Safe across
 * threads.
 *
 * <p>The pool has a line of its own. But a thread that gives a connection back to a pool with a line spins until
 * somebody takes it, and a virtual thread that spins blocks the others.
 */
@Vetoed
final class ConnectionPermits {

    private static final long WAIT_MS = 300;

    private final Semaphore free;

    /** @param connections how many there are */
    ConnectionPermits(int connections) {
        free = new Semaphore(connections, true);
    }

    /**
     * Waits for a permit. A thread that got one must {@link #leave}.
     *
     * @throws DatabaseUnavailable when the line is too slow, or when the thread is interrupted; it stays interrupted
     */
    void enter() throws DatabaseUnavailable {
        try {
            if (free.tryAcquire(WAIT_MS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new DatabaseUnavailable(new SQLTransientConnectionException("no connection was free", "08001"));
    }

    /** How many wait in line. */
    int waiting() {
        return free.getQueueLength();
    }

    void leave() {
        free.release();
    }
}
