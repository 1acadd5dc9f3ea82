package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.http.BadInput;

/**
 * The body of a skill call. Read field by field, because the admin centre's test sends other fields than live users do,
 * with {@code null} here and there: what is missing or of another type is empty. Immutable.
 *
 * @param user the friend of the channel as the old API names him, where Kakao tells; else the bot's own name for him
 * @param utterance what he said, without the line break that the engine may append
 */
record SkillPayload(UserId user, String utterance, JsonNode json) {

    /** Stands for what was no text, so that two broken keys would become one. */
    private static final String REPLACEMENT = "\uFFFD";

    /** @throws BadInput when nobody knows who speaks */
    static SkillPayload of(JsonNode json) {
        JsonNode request = json.path("userRequest");
        JsonNode user = request.path("user");
        JsonNode properties = user.path("properties");
        UserId id = Stream.of(
                        text(properties, "plusfriendUserKey"),
                        text(properties, "plusfriend_user_key"),
                        text(user, "id"),
                        text(properties, "botUserKey"),
                        text(properties, "bot_user_key"))
                .filter(key -> !key.isBlank())
                .findFirst()
                .map(SkillPayload::user)
                .orElseThrow(() -> new BadInput("user is missing"));
        return new SkillPayload(id, Texts.trim(text(request, "utterance")), json);
    }

    private static UserId user(String key) {
        if (key.contains(REPLACEMENT)) {
            throw new BadInput("user is invalid");
        }
        try {
            return new UserId(key);
        } catch (IllegalArgumentException e) {
            throw new BadInput("user is invalid");
        }
    }

    /**
     * A parameter of the block, as plain text; empty when there is none. What a system entity found is JSON in a string: of
     * that only the user's own words are of use.
     */
    String param(String name) {
        String value = Texts.trim(text(json.path("action").path("params"), name));
        String origin = text(json.path("action").path("detailParams").path(name), "origin");
        return value.startsWith("{") && !origin.isBlank() ? Texts.trim(origin) : value;
    }

    /** The texts that a tapped button carries under this name; none when nothing was tapped. */
    List<String> extras(String name) {
        return StreamSupport.stream(
                        json.path("action").path("clientExtra").path(name).spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    /** Where an answer may be sent that comes late; empty when nowhere. */
    Optional<String> callbackUrl() {
        return Optional.of(text(json.path("userRequest"), "callbackUrl")).filter(url -> !url.isBlank());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).textValue() : "";
    }

    /** Hides who spoke and what he said. */
    @Override
    public String toString() {
        return "SkillPayload[hidden]";
    }
}
