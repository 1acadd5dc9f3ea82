package kr.plusbot.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Users who send one call over and over. Used by one thread. */
public final class SameCall {

    /** Two threads keep a server on a small machine busy and leave it the cores. */
    private static final int THREADS = 2;

    private static final Duration SHORT = Duration.ofSeconds(1);

    private final int port;
    private final Call call;
    private final int users;

    public SameCall(int port, Call call, int users) {
        this.port = port;
        this.call = call;
        this.users = users;
    }

    /** Sends the call for this long. */
    public Measured run(Duration time) {
        List<Repeater> senders = new ArrayList<>();
        List<ClosedLoop> loops = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Repeater sender = new Repeater(call);
            senders.add(sender);
            loops.add(new ClosedLoop(port, Collections.nCopies(users / THREADS, sender), time));
        }
        Threads.runAll(loops);
        return Measured.sum(senders.stream().map(Repeater::measured).toList());
    }

    /** Sends the call until there are this many answers. */
    public Measured run(long answers) {
        Measured all = run(SHORT);
        while (all.answers() < answers) {
            all = Measured.sum(List.of(all, run(SHORT)));
        }
        return all;
    }
}
