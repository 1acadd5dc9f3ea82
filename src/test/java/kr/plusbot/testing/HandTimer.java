package kr.plusbot.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer whose time passes only when a test winds it; what is due then runs on the test's thread. Safe across threads. */
public final class HandTimer extends ScheduledThreadPoolExecutor {

    private final List<Due> waiting = new ArrayList<>();
    private long now;

    /** A timer whose time stands still. */
    public HandTimer() {
        super(0);
    }

    @Override
    public synchronized ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        if (isShutdown()) {
            throw new RejectedExecutionException("the timer is shut down");
        }
        Due due = new Due(task, now + unit.toNanos(delay));
        waiting.add(due);
        return due;
    }

    /** How many tasks are neither due nor cancelled. */
    public synchronized long waiting() {
        return waiting.stream().filter(due -> !due.isDone()).count();
    }

    /** Its time, as {@link System#nanoTime} would tell it. */
    public synchronized long now() {
        return now;
    }

    /** Lets time pass. */
    public void wind(Duration time) {
        long end = advance(time);
        for (Due due : takeDue(end)) {
            due.run();
        }
    }

    private synchronized long advance(Duration time) {
        now += time.toNanos();
        return now;
    }

    private synchronized List<Due> takeDue(long end) {
        List<Due> due = waiting.stream()
                .filter(task -> task.at <= end)
                .sorted(Comparator.comparingLong(task -> task.at))
                .toList();
        waiting.removeAll(due);
        return due;
    }

    private final class Due extends FutureTask<Void> implements ScheduledFuture<Void> {

        private final long at;

        Due(Runnable task, long at) {
            super(task, null);
            this.at = at;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - now(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
