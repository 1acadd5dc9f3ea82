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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

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
    private static final int MOST_USERS = 100;
    private static final Set<String> TYPES = Set.of("botUserKey", "plusfriendUserKey", "appUserId");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Skill skill;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<Bubble> bubbles = new CopyOnWriteArrayList<>();
    private final List<JsonNode> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Task> tasks = new ConcurrentHashMap<>();
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

    private record Task(int all, List<Map<String, Object>> failures, boolean silent) {}

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
        JsonNode body = JSON.readTree(call.getRequestBody().readAllBytes());
        String wrong = wrong(call, body);
        if (!wrong.isEmpty()) {
            answer(call, wrong.startsWith("Authorization") ? 401 : 400, Map.of("status", "FAIL", "message", wrong));
            return;
        }
        calls.add(body);
        called.countDown();
        Fault fault = Optional.ofNullable(faults.poll()).orElse(Fault.NONE);
        switch (fault) {
            case UNAUTHORIZED -> answer(call, 401, Map.of("status", "FAIL", "message", "unauthorized"));
            case TOO_MANY -> answer(call, 429, Map.of("status", "FAIL", "message", "too many"));
            case FAILED -> answer(call, 500, Map.of("status", "FAIL", "message", "internal"));
            case CUT_BEFORE -> call.close();
            default -> take(call, body, fault);
        }
    }

    private void take(HttpExchange call, JsonNode body, Fault fault) throws IOException {
        body.path("user").forEach(user -> taken.add(user.path("id").asText()));
        String id = "task" + tasks.size() + "-" + System.nanoTime();
        List<Map<String, Object>> failures = new CopyOnWriteArrayList<>();
        tasks.put(id, new Task(body.path("user").size(), failures, fault == Fault.TASK_IS_SILENT));
        Runnable block = () -> body.path("user").forEach(user -> run(user, fault, failures));
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
            answer(
                    call,
                    200,
                    Map.of("taskId", id, "status", "SUCCESS", "message", "", "timestamp", System.currentTimeMillis()));
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

    private void run(JsonNode user, Fault fault, List<Map<String, Object>> failures) {
        String key = user.path("id").asText();
        try {
            if (fault == Fault.TASK_FAILS) {
                throw new IOException("the task fails");
            }
            skill.words(user.path("type").asText(), key).ifPresent(words -> bubbles.add(new Bubble(key, words)));
        } catch (IOException | RuntimeException e) {
            failures.add(Map.of(
                    "userId",
                    key,
                    "reqUserType",
                    user.path("type").asText(),
                    "createdAt",
                    System.currentTimeMillis() / 1000,
                    "errorMsg",
                    Map.of("errorType", "201", "msg", String.valueOf(e.getMessage()))));
        }
    }

    private static String wrong(HttpExchange call, JsonNode body) {
        List<String> wrong = new ArrayList<>();
        if (!call.getRequestMethod().equals("POST")
                || !call.getRequestURI().getPath().matches("/v2/bots/[^/]+/talk")) {
            wrong.add("no such call");
        }
        if (!("KakaoAK " + KEY).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            wrong.add(0, "Authorization");
        }
        if (!String.valueOf(call.getRequestHeaders().getFirst("Content-Type")).startsWith("application/json")) {
            wrong.add("Content-Type");
        }
        if (body.at("/event/name").asText().isEmpty()) {
            wrong.add("event.name");
        }
        JsonNode users = body.path("user");
        if (!users.isArray() || users.isEmpty() || users.size() > MOST_USERS) {
            wrong.add("user");
        }
        users.forEach(user -> {
            if (!TYPES.contains(user.path("type").asText()) || user.path("id").asText().isEmpty()) {
                wrong.add("user.type");
            }
        });
        return wrong.isEmpty() ? "" : wrong.get(0);
    }

    private void task(HttpExchange call) throws IOException {
        String id = call.getRequestURI().getPath().replaceFirst(".*/", "");
        Task task = tasks.get(id);
        if (task == null) {
            answer(call, 404, Map.of("status", "FAIL"));
            return;
        }
        int failed = task.failures().size();
        int succeeded = task.silent() || (held && !blocks.isEmpty()) ? 0 : task.all() - failed;
        String status = failed > 0 ? failed + " FAIL" : succeeded == task.all() ? "ALL SUCCESS" : "PROGRESS";
        answer(
                call,
                200,
                Map.of(
                        "taskId",
                        id,
                        "status",
                        status,
                        "allRequestCount",
                        task.all(),
                        "successCount",
                        succeeded,
                        "fail",
                        Map.of("count", failed, "list", task.failures())));
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
