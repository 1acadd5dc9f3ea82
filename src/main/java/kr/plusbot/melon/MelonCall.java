package kr.plusbot.melon;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.plusbot.melon.SongSearchUnavailable.QuestionRefused;
import kr.plusbot.platform.runtime.LimitedBody;
import org.jspecify.annotations.Nullable;

/**
 * One question to Melon, with its redirects and its deadline: when that passes, the question has failed and its connection
 * is closed, whatever Melon is doing. Used once; safe across threads.
 */
final class MelonCall {

    /** In bytes. Melon's lists are short: some ten songs are about 5 KB. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_REDIRECTS = 3;
    private static final int OK = 200;

    private final HttpClient client;
    private final Executor workers;
    private final CompletableFuture<SongList> answer = new CompletableFuture<>();
    private volatile CompletableFuture<?> exchange = answer;

    /** @param workers reads the answers; a plain object, since the client's threads call it */
    MelonCall(HttpClient client, Executor workers) {
        this.client = client;
        this.workers = workers;
    }

    /** @return the songs; completes within the timeout, and not before the connection is given back or closed */
    CompletableFuture<SongList> start(URI address, ScheduledExecutorService timer, Duration timeout) {
        Future<?> deadline = timer.schedule(() -> expire(timeout), timeout.toNanos(), TimeUnit.NANOSECONDS);
        CompletableFuture.completedFuture(address)
                .thenCompose(first -> ask(first, MOST_REDIRECTS))
                .whenComplete(this::end);
        return answer.whenComplete((songs, failure) -> {
            deadline.cancel(false);
            exchange.cancel(true);
        });
    }

    private void expire(Duration timeout) {
        answer.completeExceptionally(new SongSearchUnavailable("no answer within " + timeout));
    }

    private void end(@Nullable SongList songs, @Nullable Throwable failure) {
        if (failure == null) {
            answer.complete(songs);
        } else {
            answer.completeExceptionally(failure);
        }
    }

    /**
     * Sends one request. What is cancelled in the end is not the client's future but one made from it, which reaches the
     * same exchange: when the client (JDK 17 to 25) cannot read the headers, it fails its future and leaves the connection
     * open, and a future that has failed cannot be cancelled any more.
     */
    private CompletableFuture<SongList> ask(URI address, int redirectsLeft) {
        var sent = client.sendAsync(request(address), MelonCall::body);
        CompletableFuture<?> handle = sent.newIncompleteFuture();
        exchange = handle;
        if (answer.isDone()) {
            handle.cancel(true);
        }
        return sent.thenComposeAsync(
                response -> {
                    handle.complete(null);
                    return read(response, redirectsLeft);
                },
                workers);
    }

    /** The body of a good answer is wanted, that of any other is not. */
    private static BodySubscriber<byte[]> body(ResponseInfo response) {
        return new LimitedBody(response.statusCode() == OK ? MOST_BYTES : 0);
    }

    /** No callback is named, so that plain JSON comes; no encoding is accepted, so that nothing has to be inflated. */
    private static HttpRequest request(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Accept", "application/json, text/javascript, */*; q=0.01")
                .header("Referer", "https://www.melon.com/index.htm")
                .header("User-Agent", "Mozilla/5.0 (compatible; Plusbot/1.0)")
                .build();
    }

    private CompletableFuture<SongList> read(HttpResponse<byte[]> response, int redirectsLeft) {
        try {
            return switch (response.statusCode()) {
                case 200 -> CompletableFuture.completedFuture(MelonAnswer.read(response.body()));
                case 301, 302, 303, 307, 308 -> ask(target(response, redirectsLeft), redirectsLeft - 1);
                default -> throw refusal(response.statusCode());
            };
        } catch (SongSearchUnavailable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static URI target(HttpResponse<?> redirect, int redirectsLeft) throws SongSearchUnavailable {
        Optional<String> location = redirect.headers().firstValue("Location");
        return location.filter(header -> redirectsLeft > 0)
                .flatMap(header -> MelonAddress.redirect(redirect.uri(), header))
                .orElseThrow(() -> new SongSearchUnavailable("a redirect that is not followed"));
    }

    /** A client error may be the question's fault alone, except where it speaks of time or of too many calls. */
    private static SongSearchUnavailable refusal(int status) {
        boolean refused = status >= 400 && status < 500 && status != 408 && status != 429;
        return refused ? new QuestionRefused(status) : new SongSearchUnavailable("status " + status);
    }
}
