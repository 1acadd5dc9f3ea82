package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Skill calls: the files of src/test/resources/openbuilder, one of each kind, or made up to measure. */
final class Payload {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Payload() {}

    static String file(String name) {
        try (InputStream in = Payload.class.getResourceAsStream("/openbuilder/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the user {@code test} says. */
    static String text(String utterance) {
        return call(utterance, Map.of(), Map.of());
    }

    static String call(String utterance, Map<String, ?> params, Map<String, ?> clientExtra) {
        return json(Map.of(
                "action",
                Map.of("params", params, "clientExtra", clientExtra),
                "userRequest",
                Map.of("utterance", utterance, "user", Map.of("id", "test"))));
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
