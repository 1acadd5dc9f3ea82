package kr.plusbot.platform.runtime;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes platform threads that do not keep the process alive and see the application's classes. Safe across threads. */
public final class DaemonThreads implements ThreadFactory {

    private static final long LONGEST_END_MS = 500;

    private final String name;
    private final AtomicInteger count = new AtomicInteger();

    private DaemonThreads(String name) {
        this.name = name;
    }

    /** A factory whose threads are called {@code plusbot-<name>-1} and so on. */
    public static ThreadFactory named(String name) {
        return new DaemonThreads(name);
    }

    /**
     * Lets no more tasks begin, and waits half a second for those that run. It interrupts none: H2 closes its file when a thread is
     * interrupted that reads or writes it. What takes longer goes on, and keeps no process alive.
     *
     * @param executor of tasks that do not wait for a later moment, but for repeated ones, which are not repeated again
     */
    public static void end(ExecutorService executor) {
        executor.shutdown();
        try {
            executor.awaitTermination(LONGEST_END_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "plusbot-" + name + "-" + count.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(DaemonThreads.class.getClassLoader());
        return thread;
    }
}
