package kr.plusbot.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * One who calls at fixed times, whether or not the last answer came in time, so that waiting is not hidden: a latency
 * counts from the time when the call was due. Used by one thread, then by its reader.
 */
public final class Steady implements Runnable {

    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final int port;
    private final Call call;
    private final Duration time;
    private final Histogram latencies = new Histogram(3);
    private long failures;

    public Steady(int port, Call call, Duration time) {
        this.port = port;
        this.call = call;
        this.time = time;
    }

    @Override
    public void run() {
        try (Caller caller = new Caller(port)) {
            long start = System.nanoTime();
            for (long due = start; due < start + time.toNanos(); due += BETWEEN_NANOS) {
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                if (!caller.ask(call).isOk()) {
                    failures++;
                }
                latencies.recordValue(System.nanoTime() - due);
            }
        } catch (IOException | InterruptedException e) {
            failures++;
        }
    }

    /** What came of the calls, once they are over. */
    public Measured measured() {
        return new Measured(latencies, failures);
    }
}
