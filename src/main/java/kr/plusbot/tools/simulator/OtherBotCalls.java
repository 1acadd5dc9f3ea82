package kr.plusbot.tools.simulator;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.LimitedBody;
import kr.plusbot.platform.runtime.OutgoingHttp;

/** Calls bots elsewhere. It has no threads before the first call. Safe across threads. */
@Singleton
final class OtherBotCalls {

    /** In bytes. Kakao takes bubbles of at most 30 KB (help of the admin centre). */
    static final int MOST_BYTES = 64 * 1024;

    private static final int WORKERS = 2;

    private Optional<HttpClient> client = Optional.empty();
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, DaemonThreads.named("other-bots"));

    /** The bot's answer; it never fails, and takes no longer than Kakao would wait. */
    CompletionStage<OtherBotAnswer> send(HttpRequest request) {
        long began = System.nanoTime();
        CompletableFuture<HttpResponse<byte[]>> sent =
                client().sendAsync(request, response -> new LimitedBody(MOST_BYTES));
        return sent.thenApply(response -> OtherBotAnswer.of(response, since(began)))
                .orTimeout(OtherBotRequest.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> OtherBotAnswer.none(since(began)))
                .whenComplete((answer, never) -> sent.cancel(true));
    }

    private synchronized HttpClient client() {
        if (client.isEmpty()) {
            client = Optional.of(OutgoingHttp.client(workers, OutgoingHttp.withoutKeys()));
        }
        return client.get();
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @PreDestroy
    synchronized void stop() {
        client.ifPresent(OutgoingHttp::end);
        workers.shutdown();
    }
}
