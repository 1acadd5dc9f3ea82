package kr.plusbot.server;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Many callers at the same time, each on a thread and a connection of its own. Used by one thread. */
final class Crowd implements AutoCloseable {

    private final ExecutorService threads;
    private final List<Future<Answer>> answers;

    private Crowd(ExecutorService threads, List<Future<Answer>> answers) {
        this.threads = threads;
        this.answers = answers;
    }

    /**
     * Lets this many users send the same text, and waits for none.
     *
     * @param send how a call is sent
     */
    static Crowd of(int users, String content, Function<Call, Answer> send) {
        ExecutorService threads = Executors.newCachedThreadPool();
        return new Crowd(
                threads,
                IntStream.range(0, users)
                        .mapToObj(user -> threads.submit(() -> send.apply(Call.message("user" + user, content))))
                        .toList());
    }

    /** Waits for all answers, which come in the users' order. */
    List<Answer> answers() {
        return answers.stream().map(Crowd::get).toList();
    }

    /** How long these took, the quickest first. */
    static List<Duration> times(List<Answer> answers) {
        return answers.stream()
                .map(Answer::took)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** How long the slowest of these took. */
    static Duration longest(List<Answer> answers) {
        List<Duration> times = times(answers);
        return times.get(times.size() - 1);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Answer get(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
