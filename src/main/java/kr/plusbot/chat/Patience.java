package kr.plusbot.chat;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Turns a run's answer into one that comes before the deadline: the run's, or {@link LateAnswers#NOT_YET}. Safe across
 * threads.
 *
 * <p>The caller's thread waits for a moment only; after that a writer thread answers. The timer and the writers are platform
 * threads of their own, since commands that never end can take all carriers of virtual threads.
 */
@Singleton
final class Patience {

    /**
     * How long the caller's thread waits. Most commands end sooner, and are then spared the way over two other threads; a
     * connector of 200 threads still takes up 40,000 slow calls a second.
     */
    private static final Duration MOMENT = Duration.ofMillis(5);

    /** After this a run that nobody waits for any more is interrupted. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(60);

    private static final int WRITERS = 4;

    private final Duration patience;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, DaemonThreads.named("timer"));
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, DaemonThreads.named("writer"));

    @Inject
    Patience(ChatSettings settings) {
        this.patience = settings.patience();
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * The run's answer, or that it is late.
     *
     * @param arrived when the call arrived, as {@link System#nanoTime} told it
     * @param whenLate what becomes of an answer that is late; called on the timer's thread, so it does not wait
     */
    CompletableFuture<Reply> await(Run run, long arrived, BiConsumer<UserId, CompletableFuture<Reply>> whenLate) {
        return run.endsWithin(MOMENT) ? run.answer() : beforeDeadline(run, arrived, whenLate);
    }

    /** Whether answers are awaited: from the start until the application stops. */
    boolean isOpen() {
        return !timer.isShutdown();
    }

    private CompletableFuture<Reply> beforeDeadline(
            Run run, long arrived, BiConsumer<UserId, CompletableFuture<Reply>> whenLate) {
        CompletableFuture<Reply> first = new CompletableFuture<>();
        Duration left = patience.minusNanos(System.nanoTime() - arrived);
        var deadline = timer.schedule(() -> beLate(run, first, whenLate), left.toNanos(), TimeUnit.NANOSECONDS);
        var end = timer.schedule(run::abandon, LONGEST_RUN.toNanos(), TimeUnit.NANOSECONDS);
        run.answer().whenComplete((reply, failure) -> {
            deadline.cancel(false);
            end.cancel(false);
            write(first, reply);
        });
        return first;
    }

    private void beLate(
            Run run, CompletableFuture<Reply> first, BiConsumer<UserId, CompletableFuture<Reply>> whenLate) {
        run.beLate();
        whenLate.accept(run.message().user(), run.answer());
        write(first, LateAnswers.NOT_YET);
    }

    private void write(CompletableFuture<Reply> first, Reply reply) {
        writers.execute(() -> first.complete(reply));
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
        writers.shutdown();
    }
}
