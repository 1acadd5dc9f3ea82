package kr.plusbot.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back over the wire. Immutable.
 *
 * <pre>{@code
 * try (ScriptedMelon melon = new ScriptedMelon().finds("IU", "아이유", "밤편지")) {
 *     Answer answer = new Call(melon.address(), "GET", "/?query=IU").send();
 *     assertThat(answer.status()).isEqualTo(200);
 *     assertThat(answer.header("content-type")).startsWith("application/json");
 *     assertThat(answer.json().at("/SONGCONTENTS/0/SONGNAME").asText()).isEqualTo("밤편지");
 * }
 * }</pre>
 *
 * @param headers by name in any case; the last of a name wins
 * @param bytes the body, put together again if it came in chunks
 */
public record Answer(int status, Map<String, String> headers, byte[] bytes) {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static Answer parse(byte[] wire) {
        String text = new String(wire, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("no HTTP answer: \"" + text + '"');
        }
        List<String> head = text.substring(0, end).lines().toList();
        Map<String, String> headers = headers(head);
        String body = text.substring(end + 4);
        boolean chunked = "chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"));
        return new Answer(
                Integer.parseInt(head.get(0).split(" ", 3)[1]),
                headers,
                chunked ? joined(body) : body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Map<String, String> headers(List<String> head) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        head.stream().skip(1).map(line -> line.split(":", 2)).forEach(line -> headers.put(line[0], line[1].strip()));
        return headers;
    }

    private static byte[] joined(String chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, line).strip(), 16);
            body.writeBytes(chunks.substring(line + 2, line + 2 + length).getBytes(StandardCharsets.ISO_8859_1));
            at = line + 2 + length + 2;
        }
        return body.toByteArray();
    }

    /** The body as text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The body as JSON; nothing may follow it. */
    public JsonNode json() {
        try {
            return MAPPER.readTree(text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + this, e);
        }
    }

    /** A header's value; empty when there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return status + " " + headers + " " + text();
    }
}
