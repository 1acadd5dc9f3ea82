package kr.plusbot.melon;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.OutgoingHttp;

/**
 * Asks Melon by HTTP. Safe across threads.
 *
 * <p>HTTP/1.1, a connection for each question under way: with HTTP/2 all of them would share one, and its fate. The JDK's
 * client repeats a GET once when the connection ends before the first byte of an answer (or refuses to open), so Melon may
 * see a question twice, within the one deadline; that cannot be switched off for one client.
 */
@Singleton
final class MelonClient {

    /** They only pass bytes on and read answers of at most 256 KiB; what waits, waits without a thread. */
    private static final int WORKERS = 4;

    private final MelonSettings settings;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, DaemonThreads.named("melon"));
    private final ScheduledExecutorService timer;
    private final HttpClient client = OutgoingHttp.client(workers, OutgoingHttp.withoutKeys());

    @Inject
    MelonClient(MelonSettings settings) {
        this(settings, timer());
    }

    /** @param timer ends calls that take too long */
    MelonClient(MelonSettings settings, ScheduledExecutorService timer) {
        this.settings = settings;
        this.timer = timer;
    }

    private static ScheduledExecutorService timer() {
        var timer = new ScheduledThreadPoolExecutor(1, DaemonThreads.named("melon-timer"));
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /** @return what Melon found; fails with {@link SongSearchUnavailable} or whatever the JDK's client fails with */
    CompletableFuture<SongList> search(SongQuery query) {
        return new MelonCall(client, workers)
                .start(MelonAddress.search(settings.baseUrl(), query), timer, settings.timeout());
    }

    /** Cuts calls that are under way. */
    @PreDestroy
    void close() {
        timer.shutdown();
        OutgoingHttp.end(client);
        workers.shutdown();
    }
}
