package kr.plusbot.kakao.plusfriend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What goes over this channel's wire: the files of src/test/resources/plusfriend, named after the manual's sections. */
final class Payload {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Payload() {}

    static String file(String name) {
        try (InputStream in = Payload.class.getResourceAsStream("/plusfriend/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text message of the user {@code test}, as Kakao's own try-out button sends it. */
    static String text(String content) {
        return message("test", "text", content);
    }

    static String message(String userKey, String type, String content) {
        try {
            return MAPPER.writeValueAsString(Map.of("user_key", userKey, "type", type, "content", content));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
