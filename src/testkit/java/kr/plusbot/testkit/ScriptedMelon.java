package kr.plusbot.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Melon that finds what it is told to find, and nothing else. Safe across threads.
 *
 * <pre>{@code
 * BOT.melon().finds("아이유", "아이유", "밤편지");
 * BOT.bot().user("kim").says("멜론검색:아이유").sees("*밤편지 by 아이유*");
 * }</pre>
 */
public final class ScriptedMelon implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_ID = 1_000;

    private final Map<String, List<Map<String, String>>> songs = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> held = new ConcurrentHashMap<>();
    private final HttpServer server;

    /** Starts it. */
    public ScriptedMelon() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on a query finds a singer's songs. */
    public ScriptedMelon finds(String query, String artist, String... titles) {
        List<Map<String, String>> found = new ArrayList<>();
        for (String title : titles) {
            found.add(Map.of(
                    "SONGID", String.valueOf(FIRST_ID + found.size()),
                    "SONGNAME", title,
                    "ALBUMNAME", title,
                    "ARTISTNAME", artist));
        }
        songs.put(query, found);
        return this;
    }

    /** From now on a query is answered with a song whose every name is this. */
    public ScriptedMelon names(String query, String everything) {
        return finds(query, everything, everything);
    }

    /** From now on it keeps the answer to a query back, until it is told what comes then. */
    public CompletableFuture<Void> holds(String query) {
        return held.computeIfAbsent(query, its -> new CompletableFuture<>());
    }

    private void answer(HttpExchange call) throws IOException {
        String query = URLDecoder.decode(
                call.getRequestURI().getRawQuery().replaceFirst("^.*query=([^&]*).*$", "$1"), StandardCharsets.UTF_8);
        Optional.ofNullable(held.get(query)).ifPresent(CompletableFuture::join);
        byte[] body =
                JSON.writeValueAsBytes(Map.of("STATUS", "0", "SONGCONTENTS", songs.getOrDefault(query, List.of())));
        call.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @Override
    public void close() {
        held.values().forEach(one -> one.complete(null));
        server.stop(0);
    }
}
