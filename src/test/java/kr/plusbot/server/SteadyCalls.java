package kr.plusbot.server;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Kakao, calling at a steady rate however long answers take, each time on a connection of its own. Safe across threads. */
final class SteadyCalls implements AutoCloseable {

    private static final List<String> WORDS = List.of("도움말", "주문하기", "커피", "취소", "무슨말인지모를말");
    private static final int USERS = 200;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger sent = new AtomicInteger();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final URI base;
    private final String from;

    /** @param from an address of this machine */
    SteadyCalls(URI base, String from, Duration every) {
        this.base = base;
        this.from = from;
        clock.scheduleAtFixedRate(() -> threads.execute(this::call), 0, every.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void call() {
        int number = sent.getAndIncrement();
        Call call = number % 10 == 0
                ? Call.get("plusfriend/keyboard")
                : Call.message("user" + number % USERS, WORDS.get(number % WORDS.size()));
        try {
            Answer answer = call.send(base, from);
            answers.add(answer);
            if (answer.status() != 200 || answer.json().isEmpty()) {
                failures.add(answer.toString());
            }
        } catch (RuntimeException | AssertionError e) {
            failures.add(e.toString());
        }
    }

    /** How many were answered, in whatever way. */
    int answered() {
        return answers.size();
    }

    /** What was no valid answer, or none at all. */
    List<String> failures() {
        return failures;
    }

    /** How long these took, the quickest first. */
    List<Duration> times() {
        return Crowd.times(new ArrayList<>(answers));
    }

    @Override
    public void close() {
        end();
    }

    /** Sends no more and waits for what is under way. */
    void end() {
        clock.shutdown();
        try {
            clock.awaitTermination(1, TimeUnit.MINUTES);
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
