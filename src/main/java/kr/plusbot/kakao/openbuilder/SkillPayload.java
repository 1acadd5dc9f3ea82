package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.kakao.user.Senders;
import kr.plusbot.platform.http.BadInput;

/**
 * The body of a skill call. It is read field by field, because the admin centre's test sends other fields than live
 * calls have, and {@code null} here and there. A field that is missing or has another type is empty. Immutable.
 *
 * @param sender the user, by the key of the bot and, where Kakao tells it, by the key of the channel, which the old API
 *     uses
 * @param utterance what the user said, without the line break that the engine may append
 */
record SkillPayload(Sender sender, String utterance, JsonNode json) {

    /** @throws BadInput when the body names no user */
    static SkillPayload of(JsonNode json, BotId bot, Senders senders) {
        JsonNode request = json.path("userRequest");
        JsonNode user = request.path("user");
        JsonNode properties = user.path("properties");
        Sender sender = senders.sender(
                bot,
                "user",
                first(text(user, "id"), text(properties, "botUserKey"), text(properties, "bot_user_key")),
                first(text(properties, "plusfriendUserKey"), text(properties, "plusfriend_user_key")));
        return new SkillPayload(sender, Texts.trim(text(request, "utterance")), json);
    }

    private static Optional<String> first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).findFirst();
    }

    /** Which of our bots was called. */
    BotId bot() {
        return sender.user().bot();
    }

    /** How Kakao knows the bot; empty when it does not say. */
    String botId() {
        return text(json.path("bot"), "id");
    }

    /**
     * A parameter of the block, as plain text; empty when there is none. The value of a system entity is JSON in a
     * string; this takes only the user's own words from it.
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

    /** The address for a late answer; empty when there is none. */
    Optional<String> callbackUrl() {
        return Optional.of(text(json.path("userRequest"), "callbackUrl")).filter(url -> !url.isBlank());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).textValue() : "";
    }

    /** Hides the user and their words. */
    @Override
    public String toString() {
        return "SkillPayload[hidden]";
    }
}
