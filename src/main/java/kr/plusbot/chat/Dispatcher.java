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

/**
 * Answers every message within the deadline, whatever its command does. Safe across threads.
 *
 * <p>A command runs on {@link CommandThreads}. The caller's thread waits for it for a moment only; after that the answer
 * comes from a writer thread: the command's, or, shortly before the deadline, {@link LateAnswers#NOT_YET}. The timer and
 * the writers are platform threads of their own, since commands that never end can take all carriers of virtual threads.
 */
@Singleton
public final class Dispatcher {

    /** What a user reads when too many commands are running. */
    static final Reply BUSY = Reply.of("지금 이용하시는 분이 많아 답을 드리지 못했어요. 잠시 후 다시 보내 주세요.");

    /**
     * How long the caller's thread waits. Most commands end sooner, and are then spared the way over two other threads; a
     * connector of 200 threads still takes up 40,000 slow calls a second.
     */
    private static final Duration MOMENT = Duration.ofMillis(5);

    /** After this a command that nobody waits for any more is interrupted. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(60);

    private static final int WRITERS = 4;

    private final CommandRegistry registry;
    private final Help help;
    private final LateAnswers lateAnswers;
    private final CommandThreads threads;
    private final Duration patience;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, DaemonThreads.named("timer"));
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, DaemonThreads.named("writer"));

    @Inject
    Dispatcher(
            CommandRegistry registry,
            Help help,
            LateAnswers lateAnswers,
            CommandThreads threads,
            ChatSettings settings) {
        this.registry = registry;
        this.help = help;
        this.lateAnswers = lateAnswers;
        this.threads = threads;
        this.patience = settings.patience();
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Finds the message's command and runs it.
     *
     * @param arrived when the call arrived, as {@link System#nanoTime} told it
     * @return the reply, already there or to come before the deadline; never completes exceptionally
     */
    public CompletableFuture<Reply> dispatch(IncomingMessage message, long arrived) {
        return registry.find(message)
                .map(match -> match.command() instanceof LateAnswerCommand
                        ? CompletableFuture.completedFuture(lateAnswers.fetch(message.user()))
                        : run(new Run(match), arrived))
                .orElseGet(() -> CompletableFuture.completedFuture(help.notUnderstood(message)));
    }

    private CompletableFuture<Reply> run(Run run, long arrived) {
        if (!threads.start(run)) {
            return CompletableFuture.completedFuture(BUSY);
        }
        return run.endsWithin(MOMENT) ? run.answer() : beforeDeadline(run, arrived);
    }

    private CompletableFuture<Reply> beforeDeadline(Run run, long arrived) {
        CompletableFuture<Reply> first = new CompletableFuture<>();
        Duration left = patience.minusNanos(System.nanoTime() - arrived);
        var deadline = timer.schedule(() -> beLate(run, first), left.toNanos(), TimeUnit.NANOSECONDS);
        var end = timer.schedule(run::abandon, LONGEST_RUN.toNanos(), TimeUnit.NANOSECONDS);
        run.answer().whenComplete((reply, failure) -> {
            deadline.cancel(false);
            end.cancel(false);
            write(first, reply);
        });
        return first;
    }

    private void beLate(Run run, CompletableFuture<Reply> first) {
        lateAnswers.keep(run.user(), run.answer());
        write(first, LateAnswers.NOT_YET);
    }

    private void write(CompletableFuture<Reply> first, Reply reply) {
        writers.execute(() -> first.complete(reply));
    }

    /** Whether messages are taken: from the start until the application stops. */
    public boolean isOpen() {
        return !timer.isShutdown();
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
        writers.shutdown();
    }
}
