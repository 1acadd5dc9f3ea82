package kr.plusbot.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a server answered. Immutable.
 *
 * @param status 0 when there was no HTTP answer at all
 * @param headers by their names in lower case; of equal ones the last
 * @param took from the connection's start to the last byte
 */
record Answer(int status, Map<String, String> headers, String body, Duration took) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(byte[] bytes, Duration took) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, Map.of(), text, took);
        }
        String[] head = text.substring(0, end).split("\r\n");
        Map<String, String> headers = headers(head);
        String rest = text.substring(end + 4);
        String body = "chunked".equals(headers.get("transfer-encoding")) ? joined(rest) : rest;
        return new Answer(Integer.parseInt(head[0].split(" ")[1]), headers, utf8(body), took);
    }

    /** The body as JSON. */
    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + this, e);
        }
    }

    /** What the user reads. */
    String text() {
        return json().path("message").path("text").asText();
    }

    private static Map<String, String> headers(String[] head) {
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < head.length; i++) {
            String[] line = head[i].split(":", 2);
            headers.put(line[0].toLowerCase(Locale.ROOT), line[1].strip());
        }
        return headers;
    }

    /** The chunks' content (RFC 9112, section 7.1). */
    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, line), 16);
            if (length == 0) {
                return body.toString();
            }
            body.append(chunks, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
