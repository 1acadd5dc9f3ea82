package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kr.plusbot.core.chat.Texts;

/**
 * The parameters of a block: {@code action.params} and {@code action.detailParams}. A value may be a text, a number, an
 * object, an array, or any of these as JSON in a string, and it may stand in {@code detailParams} alone. Immutable.
 *
 * @param action the call's {@code action}
 */
record Parameters(JsonNode action) {

    /**
     * A parameter as plain text; empty when there is none. A text is taken as it is. For anything else the user's own words
     * are better, and where Kakao does not tell them, the values stand one after the other.
     */
    String text(String name) {
        JsonNode value = value(name);
        JsonNode origin = details(name).path("origin");
        String words = Texts.trim(origin.asText(""));
        String text = value.isTextual() ? Texts.trim(value.textValue()) : "";
        if (!text.isEmpty()) {
            return text;
        }
        return words.isEmpty() ? String.join(" ", scalars(value)) : words;
    }

    /** The value of a parameter, decoded; missing when there is none. */
    private JsonNode value(String name) {
        JsonNode value = action.path("params").path(name);
        boolean isThere = !value.isMissingNode() && !value.isNull();
        return EncodedJson.decoded(isThere ? value : value(details(name)));
    }

    /** The value within the details, which may also stand there alone. */
    private static JsonNode value(JsonNode details) {
        return details.isObject() ? details.path("value") : details;
    }

    private JsonNode details(String name) {
        return action.path("detailParams").path(name);
    }

    /** The values of all parameters, decoded. */
    List<JsonNode> values() {
        List<JsonNode> values = new ArrayList<>();
        action.path("params").forEach(value -> values.add(EncodedJson.decoded(value)));
        action.path("detailParams").forEach(details -> values.add(EncodedJson.decoded(value(details))));
        return values;
    }

    private static List<String> scalars(JsonNode node) {
        List<String> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    private static void collect(JsonNode node, List<String> found) {
        if (node.isContainerNode()) {
            node.forEach(child -> collect(child, found));
        } else if (node.isValueNode() && !node.isNull() && !node.asText().isBlank()) {
            found.add(Texts.trim(node.asText()));
        }
    }
}
