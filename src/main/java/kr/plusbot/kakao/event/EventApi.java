package kr.plusbot.kakao.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import kr.plusbot.core.outbox.Recipient;
import kr.plusbot.platform.http.ObjectMapperProvider;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.LimitedBody;
import kr.plusbot.platform.runtime.OutgoingHttp;

/** Kakao's Event API on the wire. It repeats nothing. Safe across threads. */
final class EventApi {

    /** To open a connection; then the call has surely not arrived. */
    private static final Duration CONNECT = Duration.ofSeconds(1);

    /** From the first byte sent to the last one received. */
    static final Duration LONGEST = Duration.ofSeconds(3);

    private static final Duration SOON = Duration.ofSeconds(2);

    /** What is refused for its settings: somebody has to mend them. */
    private static final Duration LATER = Duration.ofSeconds(30);

    private static final int MOST_WAIT_SECONDS = 300;

    private static final int OK = 200;
    private static final int TOO_MANY = 429;

    /** In bytes: a hundred failures have some 25 KB. */
    private static final int LONGEST_BODY = 128 * 1024;

    private static final int WORKERS = 2;

    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, DaemonThreads.named("event-api"));
    private final ObjectMapperProvider json;
    private final HttpClient client;

    EventApi(ObjectMapperProvider json, SSLContext tls) {
        this.json = json;
        this.client = OutgoingHttp.client(workers, tls, CONNECT);
    }

    /** Asks Kakao to run the block for these people; it never fails. */
    CompletableFuture<TalkAnswer> talk(EventSettings settings, List<Recipient> to) {
        HttpRequest request = request(settings, "/v2/bots/" + settings.bot() + "/talk")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body(settings, to)))
                .build();
        return send(request).thenApply(this::answer).exceptionally(EventApi::failure);
    }

    /** What a task says; it never fails, and is empty when it says nothing. */
    CompletableFuture<Optional<TaskAnswer>> task(EventSettings settings, String task) {
        String escaped = URLEncoder.encode(task, StandardCharsets.UTF_8).replace("+", "%20");
        HttpRequest request = request(settings, "/v1/tasks/" + escaped).GET().build();
        return send(request)
                .thenApply(response -> Optional.of(response)
                        .filter(its -> its.statusCode() == OK)
                        .map(its -> TaskAnswer.of(read(its.body()))))
                .exceptionally(failure -> Optional.empty());
    }

    private static HttpRequest.Builder request(EventSettings settings, String path) {
        return HttpRequest.newBuilder(URI.create(settings.base() + path))
                .timeout(LONGEST)
                .header("Authorization", settings.authorization());
    }

    private CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request, response -> new LimitedBody(LONGEST_BODY));
        return sent.copy()
                .orTimeout(LONGEST.plus(CONNECT).toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((response, failure) -> sent.cancel(true));
    }

    private String body(EventSettings settings, List<Recipient> to) {
        Map<String, Object> body = Map.of(
                "event",
                Map.of("name", settings.name()),
                "user",
                to.stream()
                        .map(one -> Map.of("type", one.type(), "id", one.key()))
                        .toList());
        try {
            return json.getContext(Map.class).writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a call cannot be written", e);
        }
    }

    private TalkAnswer answer(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status != OK) {
            return status < 500 ? refused(response) : new TalkAnswer.Lost("status " + status);
        }
        JsonNode body = read(response.body());
        String word = body.path("status").asText();
        String task = body.path("taskId").asText();
        if (!word.isEmpty() && !word.equals("SUCCESS")) {
            return new TalkAnswer.Refused("status 200, but no success", LATER);
        }
        return task.isEmpty() || task.length() > 200
                ? new TalkAnswer.Lost("status 200, but no task")
                : new TalkAnswer.Accepted(task);
    }

    private static TalkAnswer refused(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        Duration wait = response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,5}"))
                .map(text -> Duration.ofSeconds(Math.min(Integer.parseInt(text), MOST_WAIT_SECONDS)))
                .orElse(status == TOO_MANY ? SOON : LATER);
        return new TalkAnswer.Refused("status " + status, wait);
    }

    private static TalkAnswer failure(Throwable thrown) {
        Throwable failure = thrown;
        while (failure instanceof CompletionException && failure.getCause() != null) {
            failure = failure.getCause();
        }
        String why = failure.getClass().getSimpleName();
        return neverSent(failure) ? new TalkAnswer.Refused(why, SOON) : new TalkAnswer.Lost(why);
    }

    private static boolean neverSent(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof UnresolvedAddressException;
    }

    private JsonNode read(byte[] body) {
        try {
            return json.getContext(JsonNode.class).readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** Cuts what is under way. */
    void close() {
        OutgoingHttp.end(client);
        DaemonThreads.end(workers);
    }
}
