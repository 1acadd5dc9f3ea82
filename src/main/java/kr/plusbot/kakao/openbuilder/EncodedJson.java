package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Optional;

/** JSON that Kakao writes into a string, as it does with the values of system entities and plug-ins. Without state. */
final class EncodedJson {

    private static final ObjectReader READER =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private EncodedJson() {}

    /** The object or array that the string holds, also when it was encoded twice; every other node as it is. */
    static JsonNode decoded(JsonNode node) {
        String text = node.isTextual() ? node.textValue().strip() : "";
        String json = text.startsWith("\"") ? read(text).map(JsonNode::asText).orElse("") : text;
        return json.startsWith("{") || json.startsWith("[") ? read(json).orElse(node) : node;
    }

    private static Optional<JsonNode> read(String json) {
        try {
            return Optional.of(READER.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
