package kr.plusbot.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Melon that takes its time: it answers every search with ten songs, so long after it was asked. Safe across threads. */
final class SlowMelon implements AutoCloseable {

    private static final int SONGS = 10;
    private static final int BACKLOG = 4_096;

    private final HttpServer server;
    private final Duration delay;
    private final LongAdder failures = new LongAdder();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

    static {
        System.setProperty("sun.net.httpserver.maxIdleConnections", "4096");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    SlowMelon(Duration delay) throws IOException {
        this.delay = delay;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.createContext("/", this::take);
        server.start();
    }

    /** What the bot's setting must say. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many answers could not be sent. */
    long failures() {
        return failures.sum();
    }

    private void take(HttpExchange exchange) {
        threads.schedule(() -> answer(exchange), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            byte[] body = found(exchange.getRequestURI().getRawQuery()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        } catch (IOException e) {
            failures.increment();
        }
    }

    private static String found(String rawQuery) {
        String words = URLDecoder.decode(rawQuery.replaceFirst("^query=", ""), StandardCharsets.UTF_8);
        return IntStream.rangeClosed(1, SONGS)
                .mapToObj(i -> """
                        {"SONGID":"%d","SONGNAME":"%s %d","ALBUMNAME":"앨범","ARTISTNAME":"가수"}""".formatted(i, words, i))
                .collect(Collectors.joining(",", "{\"SONGCONTENTS\":[", "]}"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
