package kr.plusbot.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A user who calls at fixed times, whether or not the last answer came in time, so that waiting is not hidden: a latency
 * counts from the time when the call was due. Used by one thread.
 */
public final class Steady implements Runnable {

    private final int port;
    private final User user;
    private final Duration first;
    private final Duration between;
    private final Duration time;

    /**
     * @param first when the first call is due
     * @param between from one call to the next
     * @param time for how long calls are sent
     */
    public Steady(int port, User user, Duration first, Duration between, Duration time) {
        this.port = port;
        this.user = user;
        this.first = first;
        this.between = between;
        this.time = time;
    }

    @Override
    public void run() {
        try (Caller caller = new Caller(port)) {
            long start = System.nanoTime();
            for (long due = start + first.toNanos(); due < start + time.toNanos(); due += between.toNanos()) {
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                Answer answer = caller.ask(user.next());
                user.answered(answer, System.nanoTime() - due);
            }
        } catch (IOException | InterruptedException e) {
            user.failed();
        }
    }
}
