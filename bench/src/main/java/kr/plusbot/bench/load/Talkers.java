package kr.plusbot.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Users each of whom has a conversation of his own. Used by one thread. */
public final class Talkers {

    private static final int THREADS = 2;

    private final int port;
    private final List<Talker> all;

    /** @param name tells these users from others */
    public Talkers(int port, String name, int users) {
        this.port = port;
        this.all = IntStream.range(0, users).mapToObj(i -> new Talker(name + i)).toList();
    }

    /** Lets each say the next thing as soon as he has an answer. */
    public Measured talk(Duration time) {
        int share = all.size() / THREADS;
        Threads.runAll(IntStream.range(0, THREADS)
                .mapToObj(i -> new ClosedLoop(port, all.subList(i * share, (i + 1) * share), time))
                .toList());
        return taken();
    }

    /** Lets them say so many things a second in all, evenly spread. */
    public Measured talk(double perSecond, Duration time) {
        long apart = (long) (1e9 / perSecond);
        List<Steady> tasks = new ArrayList<>();
        for (Talker talker : all) {
            Duration first = Duration.ofNanos(apart * tasks.size());
            tasks.add(new Steady(port, talker, first, Duration.ofNanos(apart * all.size()), time));
        }
        Threads.runAll(tasks);
        return taken();
    }

    private Measured taken() {
        return Measured.sum(all.stream().map(Talker::take).toList());
    }
}
