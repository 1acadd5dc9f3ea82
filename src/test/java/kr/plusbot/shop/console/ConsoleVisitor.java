package kr.plusbot.shop.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser at the page, with the cookies that it was given. */
public final class ConsoleVisitor {

    private static final Pattern LINK = Pattern.compile("/console/#join=([\\w-]+)");
    private static final Pattern PROOF = Pattern.compile("\"proof\":\"([0-9a-f]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI bot;
    private final Map<String, String> cookies = new TreeMap<>();
    private String proof = "none";

    /** @param bot its context root, with a slash at the end */
    public ConsoleVisitor(URI bot) {
        this.bot = bot;
    }

    /** Looks at something. */
    public HttpResponse<String> get(String path) throws Exception {
        return send(path.endsWith("/stream") ? call(path).header("Accept", "text/event-stream") : call(path));
    }

    /** Changes something as the page does. */
    public HttpResponse<String> post(String path, String json) throws Exception {
        return post(path, json, Map.of("Sec-Fetch-Site", "same-origin", Counter.PROOF, proof));
    }

    /** The same with these headers alone. */
    HttpResponse<String> post(String path, String json, Map<String, String> headers) throws Exception {
        HttpRequest.Builder call =
                call(path).POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json");
        headers.forEach(call::setHeader);
        return send(call);
    }

    /** What comes on a stream of events. */
    public InputStream listen(String path) throws Exception {
        HttpResponse<InputStream> answer =
                client.send(call(path).header("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return answer.body();
    }

    /** Becomes a bot's first owner by the link in its log. */
    public ConsoleVisitor own(String log, String name, String password) throws Exception {
        Matcher link = LINK.matcher(log);
        assertThat(link.find()).isTrue();
        return enter("visit/join", "\"token\":\"" + link.group(1) + "\"", name, password);
    }

    /** Comes in by name and password. */
    public ConsoleVisitor signIn(String name, String password) throws Exception {
        return enter("visit", "\"token\":null", name, password);
    }

    private ConsoleVisitor enter(String path, String more, String name, String password) throws Exception {
        String json = "{%s,\"name\":\"%s\",\"password\":\"%s\"}".formatted(more, name, password);
        assertThat(post("console/api/" + path, json).statusCode()).isEqualTo(200);
        return this;
    }

    String proof() {
        return proof;
    }

    private HttpRequest.Builder call(String path) {
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(bot + path));
        if (!cookies.isEmpty()) {
            cookies.forEach((name, value) -> call.header("Cookie", name + "=" + value));
        }
        return call;
    }

    private HttpResponse<String> send(HttpRequest.Builder call) throws Exception {
        HttpResponse<String> answer = client.send(call.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        Matcher found = PROOF.matcher(answer.body());
        if (found.find()) {
            proof = found.group(1);
        }
        return answer;
    }
}
