package kr.plusbot.platform.database;

import jakarta.enterprise.inject.Vetoed;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets as many calls in at once as there are connections; the others stand in line for at most 300 ms. Safe across threads.
 *
 * <p>The pool could do that, but whoever gives a connection back to one that has a line spins until somebody takes it, and
 * virtual threads that spin keep the others from their turn.
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
     * Whoever gets in must {@link #leave}.
     *
     * @throws DatabaseUnavailable when the line is too slow, or the thread is interrupted, and stays so
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

    void leave() {
        free.release();
    }
}
