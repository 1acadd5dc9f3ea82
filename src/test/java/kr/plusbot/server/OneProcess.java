package kr.plusbot.server;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import kr.plusbot.testing.Waits;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A server that is one process of ours. */
public record OneProcess(ServerProcess process, URI base) implements RunningServer {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final int NOT_YET = 503;

    /**
     * Waits until the server says that it has started and Plusbot is ready in it.
     *
     * @param contextPath with a slash at both ends
     * @param started what the server then writes
     */
    static OneProcess await(ServerProcess process, int port, String contextPath, String started) {
        OneProcess server = new OneProcess(process, URI.create("http://127.0.0.1:" + port + contextPath));
        try {
            process.awaitOutput(started);
            server.awaitReady();
            return server;
        } catch (NotStarted e) {
            process.close();
            throw e;
        }
    }

    private void awaitReady() {
        try {
            int status = Awaitility.await()
                    .atMost(Waits.LONGEST)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(POLL)
                    // Some say that they have started before they listen.
                    .ignoreException(UncheckedIOException.class)
                    .until(() -> Call.get("status/ready").send(base).status(), answered -> answered != NOT_YET);
            if (status != 200) {
                throw new NotStarted(process.output());
            }
        } catch (ConditionTimeoutException e) {
            throw new NotStarted(process.output());
        }
    }

    @Override
    public String log() {
        return process.output();
    }

    @Override
    public void close() {
        process.close();
    }
}
