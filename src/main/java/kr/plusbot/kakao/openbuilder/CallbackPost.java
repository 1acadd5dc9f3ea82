package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.platform.http.ObjectMapperProvider;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.LimitedBody;
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

    private static final int OK = 200;

    /** In bytes; Kakao's answers have some 200. */
    private static final int LONGEST_BODY = 16 * 1024;

    /** Of what Kakao says, in the log. In characters. */
    private static final int LONGEST_WORDS = 200;

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

    /** When all ends, by the time that the deliveries go by, too. */
    ScheduledExecutorService timer() {
        return timer;
    }

    /** @param whenOver called once, when nothing more is sent: also when Kakao did not take the answer */
    void send(URI address, SkillResponse answer, Runnable whenOver) {
        workers.execute(() -> exchange(address, request(address, answer), whenOver));
    }

    private void exchange(URI address, HttpRequest request, Runnable whenOver) {
        var sent = client.sendAsync(request, response -> new LimitedBody(LONGEST_BODY));
        var end = timer.schedule(() -> sent.cancel(true), LONGEST.toNanos(), TimeUnit.NANOSECONDS);
        sent.whenComplete((response, failure) -> {
            end.cancel(false);
            try {
                note(address, response, failure);
            } finally {
                whenOver.run();
            }
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

    private void note(URI address, @Nullable HttpResponse<byte[]> response, @Nullable Throwable failure) {
        if (response == null) {
            note(address, "failed", cause(failure));
            return;
        }
        String refusal = refusal(response);
        if (refusal.isEmpty()) {
            count("taken");
        } else {
            note(address, "refused", refusal);
        }
    }

    private void note(URI address, String result, String how) {
        count(result);
        log.log(Level.WARNING, "A late answer was not taken by {0}: {1}", address.getHost(), how);
    }

    /** Kakao may refuse with 200 and say so in the body only. Empty when it took the answer. */
    private String refusal(HttpResponse<byte[]> response) {
        JsonNode body = read(response.body());
        String word = body.path("status").asText();
        boolean taken = response.statusCode() == OK && (word.isEmpty() || word.equalsIgnoreCase("SUCCESS"));
        return taken
                ? ""
                : ("status " + response.statusCode() + " " + said(word) + " "
                                + said(body.path("message").asText()))
                        .strip();
    }

    private JsonNode read(byte[] body) {
        try {
            return json.getContext(JsonNode.class).readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** The part of an answer that belongs into a line of the log. */
    private static String said(String text) {
        return Texts.cut(
                text.replaceAll("[^\\p{IsLetter}\\p{IsDigit} .,:;'_-]", " ").strip(), LONGEST_WORDS);
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
