package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Bots that do the same, each on its own port. Used by one thread. */
final class Replicas implements AutoCloseable {

    private final Map<Integer, OneProcess> running;
    private final IntFunction<OneProcess> start;

    /** @param start starts one on this port and waits until it is ready */
    Replicas(List<Integer> ports, IntFunction<OneProcess> start) {
        this.start = start;
        this.running = ports.parallelStream().collect(Collectors.toConcurrentMap(port -> port, start::apply));
    }

    /** Stops each, and starts it again before the next one stops. */
    void restartEach() {
        running.replaceAll((port, bot) -> {
            stop(bot);
            return start.apply(port);
        });
    }

    /** Ends all at once, whatever they are doing. */
    void kill() {
        running.values().forEach(bot -> {
            bot.process().handle().destroyForcibly();
            bot.process().awaitExit();
        });
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
