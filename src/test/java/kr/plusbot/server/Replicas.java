package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Bots that do the same, each on its own port. Used by one thread. */
final class Replicas implements AutoCloseable {

    private final Map<Integer, OneProcess> running = new TreeMap<>();
    private final IntFunction<OneProcess> start;

    /** @param start starts one on this port and waits until it is ready */
    Replicas(Iterable<Integer> ports, IntFunction<OneProcess> start) {
        this.start = start;
        ports.forEach(port -> running.put(port, start.apply(port)));
    }

    /** Stops each, and starts it again before the next one stops. */
    void restartEach() {
        running.replaceAll((port, bot) -> {
            stop(bot);
            return start.apply(port);
        });
    }

    /** Stops all. */
    void stop() {
        running.values().forEach(Replicas::stop);
        running.clear();
    }

    private static void stop(OneProcess bot) {
        bot.process().askToStop();
        assertThat(bot.process().awaitExit()).as(bot.log()).isEqualTo(143);
    }

    @Override
    public void close() {
        running.values().forEach(OneProcess::close);
    }
}
