package kr.plusbot.tools.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Has an address before the bot behind it has one. */
final class Relay implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Supplier<URI> bot;

    /** @param bot where calls go on to */
    Relay(Supplier<URI> bot) throws IOException {
        this.bot = bot;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::hand);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void hand(HttpExchange call) throws IOException {
        HttpRequest.Builder on = HttpRequest.newBuilder(
                        bot.get().resolve(call.getRequestURI().getPath().substring(1)))
                .version(HttpClient.Version.HTTP_1_1)
                .method(
                        call.getRequestMethod(),
                        BodyPublishers.ofByteArray(call.getRequestBody().readAllBytes()))
                .header("Content-Type", "application/json")
                .header("Authorization", call.getRequestHeaders().getFirst("Authorization"));
        try {
            HttpResponse<byte[]> answer = client.send(on.build(), BodyHandlers.ofByteArray());
            call.sendResponseHeaders(answer.statusCode(), answer.body().length);
            call.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            call.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
