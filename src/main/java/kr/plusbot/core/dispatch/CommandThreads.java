package kr.plusbot.core.dispatch;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.DaemonThreads;

/**
 * The threads that commands run on, and nothing else: virtual ones where the JVM has them (21 and newer), else a bounded
 * pool. Safe across threads.
 *
 * <p>Nothing waits in a queue: a task starts at once or is refused at once, so neither memory nor time can pile up. Where
 * there are several bots, none may run more tasks than are left for the others: one whose commands hang has half of the
 * threads, a second one half of the rest.
 */
@Singleton
final class CommandThreads {

    /**
     * So many searches take about 250 MB of heap: 124 KB each were measured with 1,000 in flight on JDK 25, Tomcat's share
     * included.
     */
    private static final int MOST_VIRTUAL = 2_000;

    private static final int MOST_PLATFORM = 200;
    private static final long IDLE_SECONDS = 30;

    private final ExecutorService executor;

    /** How many tasks each bot runs; each that this deployment serves has an entry. Guarded by this. */
    private final Map<BotId, Integer> running = new HashMap<>();

    /** How many more may run. Guarded by this. */
    private int free;

    private final ClassLoader application = CommandThreads.class.getClassLoader();

    @Inject
    CommandThreads(Bots bots) {
        this(bots.names(), virtualThreads());
    }

    private CommandThreads(Set<String> bots, Optional<ExecutorService> virtualThreads) {
        this(
                bots,
                virtualThreads.orElseGet(CommandThreads::pool),
                virtualThreads.isPresent() ? MOST_VIRTUAL : MOST_PLATFORM);
    }

    /**
     * @param bots the names of the bots that share the threads
     * @param most how many tasks may run at the same time
     */
    CommandThreads(Set<String> bots, ExecutorService executor, int most) {
        this.executor = executor;
        this.free = most;
        bots.forEach(bot -> running.put(new BotId(bot), 0));
    }

    /**
     * Starts a task for a bot.
     *
     * @return whether it was started; false when too many are running already, or the system gives no thread
     */
    boolean start(BotId bot, Runnable task) {
        if (!enter(bot)) {
            return false;
        }
        try {
            executor.execute(() -> run(bot, task));
            return true;
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            leave(bot);
            return false;
        }
    }

    private void run(BotId bot, Runnable task) {
        try {
            Thread.currentThread().setContextClassLoader(application);
            task.run();
        } finally {
            leave(bot);
        }
    }

    private synchronized boolean enter(BotId bot) {
        int own = running.getOrDefault(bot, 0);
        if (free == 0 || (running.size() > 1 && own >= free)) {
            return false;
        }
        free--;
        running.put(bot, own + 1);
        return true;
    }

    private synchronized void leave(BotId bot) {
        free++;
        running.merge(bot, -1, Integer::sum);
    }

    @PreDestroy
    void close() {
        DaemonThreads.end(executor);
    }

    private static Optional<ExecutorService> virtualThreads() {
        try {
            return Optional.of((ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return Optional.empty();
        }
    }

    private static ExecutorService pool() {
        return new ThreadPoolExecutor(
                0,
                MOST_PLATFORM,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                DaemonThreads.named("command"));
    }
}
