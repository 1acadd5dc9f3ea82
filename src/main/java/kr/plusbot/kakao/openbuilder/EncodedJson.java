package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/** JSON that Kakao writes into a string, as it does with the values of system entities and plug-ins. Without state. */
final class EncodedJson {

    private static final ObjectReader READER =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private EncodedJson() {}

    /** The object or array that the string holds; every other node as it is. */
    static JsonNode decoded(JsonNode node) {
        String text = node.isTextual() ? node.textValue().strip() : "";
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return node;
        }
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException e) {
            return node;
        }
    }
}
