package kr.plusbot.bench.load;

import java.util.List;

/** Runs tasks side by side. Without state. */
public final class Threads {

    private Threads() {}

    /** Runs each task on a thread of its own and waits for all. */
    public static void runAll(List<? extends Runnable> tasks) {
        List<Thread> threads = tasks.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
