package kr.plusbot.melon;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.plusbot.platform.runtime.DaemonThreads;

/** A Melon within this process that finds ten songs at once, whatever it is asked. Safe across threads. */
@Vetoed
final class RehearsalMelon implements AutoCloseable {

    private static final int BACKLOG = 100;
    private static final int SONGS = 10;

    private static final byte[] FOUND = IntStream.range(0, SONGS)
            .mapToObj(
                    "{\"SONGID\":\"%1$d\",\"SONGNAME\":\"노래 %1$d\",\"ALBUMNAME\":\"앨범\",\"ARTISTNAME\":\"가수\"}"
                            ::formatted)
            .collect(Collectors.joining(",", "{\"SONGCONTENTS\":[", "]}"))
            .getBytes(StandardCharsets.UTF_8);

    private final ExecutorService threads = Executors.newSingleThreadExecutor(DaemonThreads.named("warm-up-melon"));
    private final HttpServer server;

    /** Listens at once, on a free port of the loopback. */
    RehearsalMelon() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", RehearsalMelon::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
            exchange.sendResponseHeaders(200, FOUND.length);
            exchange.getResponseBody().write(FOUND);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
