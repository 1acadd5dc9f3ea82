package kr.plusbot.core.dispatch;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kr.plusbot.platform.runtime.DaemonThreads;

/**
 * The threads that commands run on, and nothing else: virtual ones where the JVM has them (21 and newer), else a bounded
 * pool. Safe across threads.
 *
 * <p>Nothing waits in a queue: a task starts at once or is refused at once, so neither memory nor time can pile up.
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
    private final Semaphore free;
    private final ClassLoader application = CommandThreads.class.getClassLoader();

    @Inject
    CommandThreads() {
        this(virtualThreads());
    }

    private CommandThreads(Optional<ExecutorService> virtualThreads) {
        this(virtualThreads.orElseGet(CommandThreads::pool), virtualThreads.isPresent() ? MOST_VIRTUAL : MOST_PLATFORM);
    }

    /** @param most how many tasks may run at the same time */
    CommandThreads(ExecutorService executor, int most) {
        this.executor = executor;
        this.free = new Semaphore(most);
    }

    /** @return whether the task was started; false when too many are running already, or the system gives no thread */
    boolean start(Runnable task) {
        if (!free.tryAcquire()) {
            return false;
        }
        try {
            executor.execute(() -> run(task));
            return true;
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            free.release();
            return false;
        }
    }

    private void run(Runnable task) {
        try {
            Thread.currentThread().setContextClassLoader(application);
            task.run();
        } finally {
            free.release();
        }
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
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
