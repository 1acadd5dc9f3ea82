package kr.plusbot.core.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.guard.Guard;
import kr.plusbot.platform.runtime.DaemonThreads;

/**
 * Answers before the deadline: with the run's answer, or with {@link LateAnswers#NOT_YET}. Safe across threads.
 *
 * <p>The caller's thread does not wait: a writer thread answers. The timer and the writers are platform threads of
 * their own, since commands that never end can take all carriers of virtual threads.
 */
@Singleton
final class Deadline {

    /** A run that works for so long may be late. Two thirds of the time to answer, where that is shorter. */
    private static final Duration SLOW = Duration.ofSeconds(2);

    /** A run that is late for so long is interrupted. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    /**
     * How often the timer wakes by itself. So something is always due before a new deadline. Otherwise nearly each
     * deadline would be the first of the queue and wake the timer's thread, which costs more than the deadline itself.
     */
    private static final Duration TICK = Duration.ofMillis(100);

    private static final int WRITERS = 4;

    private final DeadlineSettings settings;
    private final BiFunction<String, Duration, Duration> guarded;
    private final ScheduledExecutorService timer;
    private final LongSupplier nanoTime;
    private final ExecutorService writers = new ThreadPoolExecutor(
            WRITERS,
            WRITERS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            DaemonThreads.named("writer"),
            (write, closed) -> write.run());

    @Inject
    Deadline(DeadlineSettings settings, Guard guard) {
        this(settings, guard::deadline, timer(), System::nanoTime);
    }

    /** The same deadline at all times. */
    Deadline(DeadlineSettings settings) {
        this(settings, timer(), System::nanoTime);
    }

    /** @param nanoTime the time of the timer */
    Deadline(DeadlineSettings settings, ScheduledExecutorService timer, LongSupplier nanoTime) {
        this(settings, (bot, usual) -> usual, timer, nanoTime);
    }

    /** @param guarded the deadline of a bot now, from the usual one */
    Deadline(
            DeadlineSettings settings,
            BiFunction<String, Duration, Duration> guarded,
            ScheduledExecutorService timer,
            LongSupplier nanoTime) {
        this.settings = settings;
        this.guarded = guarded;
        this.timer = timer;
        this.nanoTime = nanoTime;
    }

    private static ScheduledExecutorService timer() {
        var timer = new ScheduledThreadPoolExecutor(1, DaemonThreads.named("timer"));
        timer.setRemoveOnCancelPolicy(true);
        timer.scheduleAtFixedRate(() -> {}, TICK.toNanos(), TICK.toNanos(), TimeUnit.NANOSECONDS);
        return timer;
    }

    /**
     * The run's answer, or that it is late.
     *
     * @param arrived when the call arrived, as {@link System#nanoTime} told it
     * @param listener is told if the answer is late
     */
    CompletableFuture<Reply> await(Run run, long arrived, DeadlineListener listener) {
        if (run.answer().isDone()) {
            return run.answer();
        }
        try {
            return beforeDeadline(run, arrived, listener);
        } catch (RejectedExecutionException e) {
            return whileStopping(run, arrived);
        }
    }

    /** The timer is closed already, so the caller's thread waits. */
    private CompletableFuture<Reply> whileStopping(Run run, long arrived) {
        return run.endsWithin(left(run, arrived))
                ? run.answer()
                : CompletableFuture.completedFuture(LateAnswers.NOT_YET);
    }

    private Duration left(Run run, long arrived) {
        Duration deadline = guarded.apply(run.message().bot().name(), settings.deadline());
        return new DeadlineSettings(deadline).timeToAnswer().minusNanos(nanoTime.getAsLong() - arrived);
    }

    /** Whether answers are awaited: from the start until the application stops. */
    boolean isOpen() {
        return !timer.isShutdown();
    }

    private CompletableFuture<Reply> beforeDeadline(Run run, long arrived, DeadlineListener listener) {
        CompletableFuture<Reply> first = new CompletableFuture<>();
        Duration soon = left(run, arrived).multipliedBy(2).dividedBy(3);
        Duration slow = soon.compareTo(SLOW) < 0 ? soon : SLOW;
        var end = timer.schedule(() -> beSlow(run, arrived, first, listener), slow.toNanos(), TimeUnit.NANOSECONDS);
        run.answer().whenComplete((reply, failure) -> {
            end.cancel(false);
            write(first, reply);
        });
        return first;
    }

    private void beSlow(Run run, long arrived, CompletableFuture<Reply> first, DeadlineListener listener) {
        listener.isSlow(run.answer());
        Duration left = left(run, arrived);
        if (left.isNegative() || left.isZero() || !isOpen()) {
            beLate(run, first, listener);
            return;
        }
        try {
            var end = timer.schedule(() -> beLate(run, first, listener), left.toNanos(), TimeUnit.NANOSECONDS);
            run.answer().whenComplete((reply, failure) -> end.cancel(false));
        } catch (RejectedExecutionException e) {
            beLate(run, first, listener);
        }
    }

    private void beLate(Run run, CompletableFuture<Reply> first, DeadlineListener listener) {
        run.beLate();
        try {
            listener.isLate(run.answer());
        } finally {
            write(first, LateAnswers.NOT_YET);
        }
        endAfterGrace(run);
    }

    /**
     * Interrupts the run after the grace time. When the timer is closed already, {@link CommandThreads} stop soon and
     * do it.
     */
    void endAfterGrace(Run run) {
        if (isOpen()) {
            var end = timer.schedule(run::abandon, GRACE.toNanos(), TimeUnit.NANOSECONDS);
            run.answer().whenComplete((reply, failure) -> end.cancel(false));
        }
    }

    private void write(CompletableFuture<Reply> first, Reply reply) {
        writers.execute(() -> first.complete(reply));
    }

    /** Closes the timer. Calls in flight and later ones are still answered. */
    void close() {
        timer.shutdown();
        writers.shutdown();
    }
}
