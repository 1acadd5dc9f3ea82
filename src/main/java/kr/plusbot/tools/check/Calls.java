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

/**
 * Calls a bot as Kakao does: with its headers, without following redirects, and for 5 s in all. Safe across
 * threads.
 */
final class Calls {

    private static final String JSON = "application/json; charset=utf-8";

    private final String base;
    private final Map<String, String> headers;
    private final HttpClient client;

    /**
     * @param base the bot's address as it would be registered at Kakao, such as {@code https://example.org/plusfriend}
     * @param headers sent with every call
     * @param client what calls
     */
    Calls(URI base, Map<String, String> headers, HttpClient client) {
        this.base = base.toString().replaceAll("/+$", "");
        this.headers = headers;
        this.client = client;
    }

    /** The same calls without one of the headers. */
    Calls without(String header) {
        Map<String, String> fewer = new TreeMap<>(headers);
        fewer.remove(header);
        return new Calls(URI.create(base), fewer, client);
    }

    /** @throws IllegalArgumentException when one of the headers cannot be sent */
    void tryHeaders() {
        call("");
    }

    /** Whether anybody answers there at all. */
    boolean isAnswered() {
        return get(Endpoint.NOTICE, "").isAnswered();
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

    /** The same call several times at once. */
    Exchange[] postAtOnce(Endpoint endpoint, String path, String json, int times) {
        Pending[] pending = new Pending[times];
        for (int i = 0; i < times; i++) {
            pending[i] = send(posted(path, json));
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
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(call::header);
        return call;
    }

    private Exchange await(Endpoint endpoint, HttpRequest.Builder request) {
        return send(request).await(endpoint);
    }

    private Pending send(HttpRequest.Builder request) {
        return new Pending(
                System.nanoTime(), client.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    private record Pending(long began, CompletableFuture<HttpResponse<String>> answer) {

        Exchange await(Endpoint endpoint) {
            long left = Judge.PATIENCE.toNanos() - (System.nanoTime() - began);
            try {
                HttpResponse<String> response = answer.get(left, TimeUnit.NANOSECONDS);
                String type = response.headers().firstValue("Content-Type").orElse("");
                return new Exchange(endpoint, response.statusCode(), took(), type, response.body());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return unanswered(endpoint);
            } catch (ExecutionException | TimeoutException e) {
                answer.cancel(true);
                return unanswered(endpoint);
            }
        }

        private Exchange unanswered(Endpoint endpoint) {
            return new Exchange(endpoint, Exchange.NO_STATUS, took(), "", "");
        }

        private Duration took() {
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }
}
