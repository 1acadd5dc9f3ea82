package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import kr.plusbot.platform.http.ObjectMapperProvider;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.OutgoingHttp;
import kr.plusbot.platform.runtime.SampledLog;
import org.jspecify.annotations.Nullable;

/**
 * Posts an answer to a callback address once. It follows no redirect, checks the certificate of an https address, and
 * never repeats a post that failed. Safe across threads.
 */
final class CallbackPost {

    /** From the first byte sent to the last one received. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    /** A second one, since the first may wait for the look-up of a name. */
    private static final int WORKERS = 2;

    private final SampledLog log = new SampledLog(CallbackPost.class);
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, DaemonThreads.named("callback"));
    private final ObjectMapperProvider json;
    private final ScheduledExecutorService timer;
    private final Measures measures;
    private final HttpClient client;

    CallbackPost(ObjectMapperProvider json, SSLContext tls, ScheduledExecutorService timer, Measures measures) {
        this.json = json;
        this.timer = timer;
        this.measures = measures;
        this.client = OutgoingHttp.client(workers, tls);
    }

    void send(URI address, SkillResponse answer) {
        workers.execute(() -> exchange(address, request(address, answer)));
    }

    private void exchange(URI address, HttpRequest request) {
        var sent = client.sendAsync(request, BodyHandlers.discarding());
        var end = timer.schedule(() -> sent.cancel(true), LONGEST.toNanos(), TimeUnit.NANOSECONDS);
        sent.whenComplete((response, failure) -> {
            end.cancel(false);
            note(address, response, failure);
        });
    }

    private HttpRequest request(URI address, SkillResponse answer) {
        return HttpRequest.newBuilder(address)
                .timeout(LONGEST)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(write(answer)))
                .build();
    }

    private String write(SkillResponse answer) {
        try {
            return json.getContext(SkillResponse.class).writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    private void note(URI address, @Nullable HttpResponse<?> response, @Nullable Throwable failure) {
        boolean taken = response != null && response.statusCode() == 200;
        count(taken ? "taken" : response == null ? "failed" : "refused");
        if (response == null || response.statusCode() != 200) {
            String how = response == null ? cause(failure) : "status " + response.statusCode();
            log.log(Level.WARNING, "A late answer was not taken by {0}: {1}", address.getHost(), how);
        }
    }

    private void count(String result) {
        measures.counter("plusbot_callbacks", "Late answers that were posted to Kakao", "result", result)
                .increment();
    }

    private static String cause(@Nullable Throwable failure) {
        Throwable known = failure == null ? new CancellationException() : failure;
        return Objects.requireNonNullElse(known.getCause(), known).getClass().getSimpleName();
    }

    /** Drops the answers that were not sent yet. */
    void close() {
        OutgoingHttp.end(client);
        workers.shutdownNow();
    }
}
