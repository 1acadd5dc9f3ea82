package kr.plusbot.tools.check;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls a bot as Kakao does: with its headers, and without following redirects. Safe across threads.
 *
 * @param base the bot's address as it would be registered at Kakao, such as {@code https://example.org/plusfriend}; a query
 *     stays at the end of every call's address
 * @param headers sent with every call
 * @param client what calls
 * @param patience how long one call is waited for
 * @param nanoTime as {@link System#nanoTime()}
 */
record Calls(URI base, Map<String, String> headers, HttpClient client, Duration patience, LongSupplier nanoTime) {

    private static final String JSON = "application/json; charset=utf-8";

    /** A crowd's last answer may be far beyond Kakao's patience, but nothing of it may be left when the next check begins. */
    private static final Duration CROWD_PATIENCE = Duration.ofSeconds(60);

    /** The same calls without one of the headers. */
    Calls without(String header) {
        Map<String, String> fewer = new TreeMap<>(headers);
        fewer.remove(header);
        return new Calls(base, fewer, client, patience, nanoTime);
    }

    /** The same calls with one more header. */
    Calls with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Calls(base, more, client, patience, nanoTime);
    }

    Calls waiting(Duration longer) {
        return new Calls(base, headers, client, longer, nanoTime);
    }

    /** @throws IllegalArgumentException when one of the headers cannot be sent */
    void tryHeaders() {
        call("");
    }

    /** @param path below the bot's address, with its first slash */
    Exchange get(Endpoint endpoint, String path) {
        return await(endpoint, call(path).GET());
    }

    Exchange delete(String path) {
        return await(Endpoint.NOTICE, call(path).DELETE());
    }

    Exchange post(Endpoint endpoint, String path, String json) {
        return await(endpoint, posted(path, json));
    }

    /** The same call several times at once. Returns when the bot is done with all of them. */
    Exchange[] postAtOnce(Endpoint endpoint, String path, String json, int times) {
        Calls patient = waiting(CROWD_PATIENCE);
        Pending[] pending = new Pending[times];
        for (int i = 0; i < times; i++) {
            pending[i] = patient.send(posted(path, json));
        }
        Exchange[] exchanges = new Exchange[times];
        for (int i = 0; i < times; i++) {
            exchanges[i] = pending[i].await(endpoint);
        }
        return exchanges;
    }

    private HttpRequest.Builder posted(String path, String json) {
        return call(path)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofByteArray(json.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder call(String path) {
        HttpRequest.Builder call = HttpRequest.newBuilder(address(path));
        headers.forEach(call::header);
        return call;
    }

    private URI address(String path) {
        String[] parts = base.toString().split("\\?", 2);
        String query = parts.length == 1 ? "" : "?" + parts[1];
        return URI.create(parts[0].replaceAll("/+$", "") + path + query);
    }

    private Exchange await(Endpoint endpoint, HttpRequest.Builder request) {
        return send(request).await(endpoint);
    }

    private Pending send(HttpRequest.Builder request) {
        return new Pending(
                this, new Stopwatch(nanoTime), client.sendAsync(request.build(), BodyHandlers.ofByteArray()));
    }

    /** The time since it was made, once the answer is there. */
    private static final class Stopwatch {

        private final LongSupplier nanoTime;
        private final long began;
        private volatile long ended;
        private volatile boolean hasEnded;

        Stopwatch(LongSupplier nanoTime) {
            this.nanoTime = nanoTime;
            this.began = nanoTime.getAsLong();
        }

        void end() {
            ended = nanoTime.getAsLong();
            hasEnded = true;
        }

        Duration took() {
            return Duration.ofNanos((hasEnded ? ended : nanoTime.getAsLong()) - began);
        }
    }

    private record Pending(Calls calls, Stopwatch time, CompletableFuture<HttpResponse<byte[]>> answer) {

        Pending {
            answer.whenComplete((response, failure) -> time.end());
        }

        Exchange await(Endpoint endpoint) {
            try {
                return answered(endpoint, answer.get(calls.patience.toNanos(), TimeUnit.NANOSECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return unanswered(endpoint, null);
            } catch (TimeoutException e) {
                answer.cancel(true);
                return unanswered(endpoint, ConnectionCauses.late(calls.patience));
            } catch (ExecutionException e) {
                return unanswered(endpoint, ConnectionCauses.of(e, calls.base));
            }
        }

        private Exchange answered(Endpoint endpoint, HttpResponse<byte[]> response) {
            Body body = Body.of(
                    response.body(),
                    response.headers().firstValue("Content-Encoding").orElse(""));
            return new Exchange(
                    endpoint,
                    response.statusCode(),
                    time.took(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    body.text(),
                    response.headers().firstValue("Location").orElse(""),
                    body.cause());
        }

        private Exchange unanswered(Endpoint endpoint, @Nullable Cause cause) {
            return new Exchange(endpoint, Exchange.NO_STATUS, time.took(), "", "", "", cause);
        }
    }
}
