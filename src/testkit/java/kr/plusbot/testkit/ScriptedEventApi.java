package kr.plusbot.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.plusbot.tools.event.Talk;
import kr.plusbot.tools.event.TalkTask;
import kr.plusbot.tools.event.TalkUser;
import kr.plusbot.tools.event.WrongTalk;

/**
 * Kakao's Event API as far as a bot sees it: it checks each call as Kakao does, asks the notice skill for the words of each user, and
 * keeps the bubbles that they would read. What goes wrong is scripted. Safe across threads.
 *
 * <pre>{@code
 * try (ScriptedEventApi kakao = new ScriptedEventApi((type, key) -> Optional.of("음료가 준비됐어요."))) {
 *     new Call(kakao.address(), "POST", "/v2/bots/mybot/talk")
 *             .header("Authorization", "KakaoAK " + ScriptedEventApi.KEY)
 *             .header("Content-Type", "application/json")
 *             .body("{\"event\":{\"name\":\"ready\"},\"user\":[{\"type\":\"botUserKey\",\"id\":\"kim\"}]}")
 *             .send();
 *     assertThat(kakao.bubbles()).containsExactly(new ScriptedEventApi.Bubble("kim", "음료가 준비됐어요."));
 * }
 * }</pre>
 */
public final class ScriptedEventApi implements AutoCloseable {

    /** The key that it takes. */
    public static final String KEY = "0123456789abcdef0123456789abcdef";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TALK = Pattern.compile("/v2/bots/([^/]+)/talk");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Skill skill;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<Bubble> bubbles = new CopyOnWriteArrayList<>();
    private final List<JsonNode> calls = new CopyOnWriteArrayList<>();
    private final Map<String, TalkTask> tasks = new ConcurrentHashMap<>();
    private final Queue<Runnable> blocks = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch called = new CountDownLatch(1);
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile boolean held;

    /** What goes wrong with one call. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** It is refused with 401. */
        UNAUTHORIZED,
        /** It is refused with 429. */
        TOO_MANY,
        /** It is answered with 500, and changes nothing. */
        FAILED,
        /** The connection ends, and nothing was done. */
        CUT_BEFORE,
        /** All was delivered; then the connection ends. */
        CUT_AFTER,
        /** All was delivered; no answer comes. */
        HANGS_AFTER,
        /** It is taken, but its task fails, and nobody gets a message. */
        TASK_FAILS,
        /** All was delivered, but its task never says so. */
        TASK_IS_SILENT
    }

    /** The skill of the event's block. */
    @FunctionalInterface
    public interface Skill {
        /**
         * The bubble's words; empty when there is no bubble.
         *
         * @throws IOException when the skill does not answer with 200
         */
        Optional<String> words(String type, String key) throws IOException;
    }

    /** What somebody reads. Immutable. */
    public record Bubble(String key, String words) {}

    /** Starts it. */
    public ScriptedEventApi(Skill skill) throws IOException {
        this.skill = skill;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v2/bots/", this::talk);
        server.createContext("/v1/tasks/", this::task);
        server.start();
    }

    /** A skill at an address, called as a block calls it. */
    public static Skill at(URI address) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return (type, key) -> words(client, address, key);
    }

    private static Optional<String> words(HttpClient client, URI address, String key) throws IOException {
        String body = JSON.writeValueAsString(Map.of(
                "userRequest",
                Map.of("utterance", "", "user", Map.of("id", key, "properties", Map.of("botUserKey", key))),
                "bot",
                Map.of("id", ""),
                "action",
                Map.of("params", Map.of())));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            JsonNode outputs = JSON.readTree(answer.body()).at("/template/outputs");
            return outputs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(outputs.at("/0/simpleText/text").asText());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Where it is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** So the next calls go, one each; from then on well. */
    public void goesOnWith(Fault... next) {
        faults.clear();
        faults.addAll(List.of(next));
    }

    /** Waits until a call has come. */
    public void awaitsCall() throws InterruptedException {
        called.await();
    }

    /** How many messages to a user were asked for in calls that it took: each is paid for. */
    public long messages(String key) {
        return taken.stream().filter(key::equals).count();
    }

    /** From now on blocks run when the test says so. */
    public void holdsBlocks() {
        held = true;
    }

    /** Runs the blocks that were held. */
    public void runsBlocks() {
        for (Runnable block = blocks.poll(); block != null; block = blocks.poll()) {
            block.run();
        }
    }

    /** All that was read, the first one first. */
    public List<Bubble> bubbles() {
        return List.copyOf(bubbles);
    }

    /** The bodies of the calls that were well formed, those included that went wrong. */
    public List<JsonNode> calls() {
        return List.copyOf(calls);
    }

    private void talk(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            Talk talk = checked(call, body);
            calls.add(JSON.readTree(body));
            called.countDown();
            go(call, talk, Optional.ofNullable(faults.poll()).orElse(Fault.NONE));
        } catch (WrongTalk e) {
            answer(call, e.status(), Map.of("status", "FAIL", "message", String.valueOf(e.getMessage())));
        }
    }

    private static Talk checked(HttpExchange call, String body) throws IOException, WrongTalk {
        Matcher path = TALK.matcher(call.getRequestURI().getPath());
        String type = String.valueOf(call.getRequestHeaders().getFirst("Content-Type"));
        String shown = call.getRequestHeaders().getFirst("Authorization");
        if (!call.getRequestMethod().equals("POST") || !path.matches() || !type.startsWith("application/json")) {
            throw new IOException("no such call: " + call.getRequestMethod() + " " + call.getRequestURI());
        }
        return Talk.of(path.group(1), ("KakaoAK " + KEY).equals(shown) ? shown : null, body);
    }

    private void go(HttpExchange call, Talk talk, Fault fault) throws IOException {
        switch (fault) {
            case UNAUTHORIZED -> answer(call, 401, Map.of("status", "FAIL", "message", "unauthorized"));
            case TOO_MANY -> answer(call, 429, Map.of("status", "FAIL", "message", "too many"));
            case FAILED -> answer(call, 500, Map.of("status", "FAIL", "message", "internal"));
            case CUT_BEFORE -> call.close();
            default -> take(call, talk, fault);
        }
    }

    private void take(HttpExchange call, Talk talk, Fault fault) throws IOException {
        talk.users().forEach(user -> taken.add(user.key()));
        int users = talk.users().size();
        TalkTask task = fault == Fault.TASK_IS_SILENT ? TalkTask.silent(users) : TalkTask.of(users);
        tasks.put(task.id(), task);
        Runnable block = () -> talk.users().forEach(user -> run(user, fault, task));
        if (held) {
            blocks.add(block);
        } else {
            block.run();
        }
        if (fault == Fault.CUT_AFTER) {
            call.close();
        } else if (fault == Fault.HANGS_AFTER) {
            hang(call);
        } else {
            answer(call, 200, task.taken(Instant.now()));
        }
    }

    private void hang(HttpExchange call) {
        try {
            closed.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        call.close();
    }

    private void run(TalkUser user, Fault fault, TalkTask task) {
        try {
            if (fault == Fault.TASK_FAILS) {
                throw new IOException("the task fails");
            }
            skill.words(user.type(), user.key()).ifPresent(words -> bubbles.add(new Bubble(user.key(), words)));
            task.delivered();
        } catch (IOException | RuntimeException e) {
            task.failed(user, String.valueOf(e.getMessage()), Instant.now());
        }
    }

    private void task(HttpExchange call) throws IOException {
        TalkTask task = tasks.get(call.getRequestURI().getPath().replaceFirst(".*/", ""));
        if (task == null) {
            answer(call, 404, Map.of("status", "FAIL"));
        } else {
            answer(call, 200, task.result());
        }
    }

    private static void answer(HttpExchange call, int status, Map<String, Object> content) throws IOException {
        byte[] body = JSON.writeValueAsBytes(content);
        call.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
