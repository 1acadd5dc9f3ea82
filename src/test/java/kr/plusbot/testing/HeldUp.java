package kr.plusbot.testing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long this machine holds up a thread that wants to go on, measured by one beside what a test times. A time that is
 * promised is then compared with what was measured without that. Safe across threads.
 */
public final class HeldUp implements AutoCloseable {

    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(5);

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicLong nanos = new AtomicLong();

    private HeldUp() {}

    /** Begins to measure. */
    public static HeldUp measured() {
        HeldUp machine = new HeldUp();
        Thread watch = new Thread(machine::measure, "held-up");
        watch.setDaemon(true);
        watch.start();
        return machine;
    }

    private void measure() {
        try {
            long before = System.nanoTime();
            while (!end.await(STEP, TimeUnit.NANOSECONDS)) {
                long now = System.nanoTime();
                nanos.addAndGet(now - before - STEP);
                before = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** By how much a thread came too late until now, in all. */
    public Duration soFar() {
        return Duration.ofNanos(nanos.get());
    }

    @Override
    public void close() {
        end.countDown();
    }
}
