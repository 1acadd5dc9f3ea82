package kr.plusbot.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kakao's callback addresses, to which a bot sends the answers that come late: each takes one. Safe across threads.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final WholeBot SLOW = new WholeBot().with("plusbot.deadline", "PT0.5S");
 *
 * @Test
 * void sendsALateAnswerByItself() throws InterruptedException {
 *     CompletableFuture<Void> melon = SLOW.melon().finds("아이유", "아이유", "밤편지").holds("아이유");
 *     SLOW.botWithCallbacks().user("kim").says("멜론검색:아이유").sees("아직 찾고 있어요*");
 *     melon.complete(null);
 *     assertThat(SLOW.callbacks().next()).contains("밤편지");
 * }
 * }</pre>
 */
public final class ScriptedCallbacks implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TAKEN = 200;
    private static final int GONE = 400;

    private final HttpServer server;
    private final AtomicInteger given = new AtomicInteger();
    private final Map<String, Boolean> open = new ConcurrentHashMap<>();
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();

    /** Starts it. */
    public ScriptedCallbacks() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    /** Below which the addresses are; a bot is told by {@code plusbot.skill.callback-hosts}. */
    public URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** An address for one answer. */
    public URI newAddress() {
        String path = "/callback/" + given.incrementAndGet();
        open.put(path, true);
        return origin().resolve(path);
    }

    /**
     * The words of all bubbles of the next answer that nobody has asked for yet. Waits until it has come.
     *
     * @throws AssertionError when none comes within a minute
     */
    public String next() throws InterruptedException {
        JsonNode answer = answers.poll(1, TimeUnit.MINUTES);
        if (answer == null) {
            throw new AssertionError("no late answer came");
        }
        return SkillChat.words(answer.path("template"));
    }

    private void take(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        boolean taken = open.remove(call.getRequestURI().getPath()) != null;
        byte[] said = "{\"status\":\"%s\"}"
                .formatted(taken ? "SUCCESS" : "FAIL")
                .getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        call.sendResponseHeaders(taken ? TAKEN : GONE, said.length);
        call.getResponseBody().write(said);
        call.close();
        if (taken) {
            answers.add(JSON.readTree(body));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
