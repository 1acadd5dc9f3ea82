package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Circumstance;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.kakao.message.Said;
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

    /** What the user sent: a medium, an emoticon, or words. */
    Said said() {
        boolean isEmoticon = utterance.isEmpty()
                && json.path("userRequest").path("utterance").isTextual();
        return SkillMedia.of(json, utterance)
                .orElseGet(() -> isEmoticon ? Said.medium(MessageKind.OTHER, List.of()) : Said.words(utterance));
    }

    /** How it was sent. */
    Set<Circumstance> circumstances() {
        return isTest()
                ? EnumSet.of(Circumstance.BUTTONS_BESIDE_TYPING, Circumstance.TEST)
                : EnumSet.of(Circumstance.BUTTONS_BESIDE_TYPING);
    }

    /** Whether the call comes from the admin centre, or for the copy of the bot that is not published. */
    private boolean isTest() {
        JsonNode params = json.path("userRequest").path("params");
        return text(params, "surface").equals("BuilderBotTest")
                || params.path("ignoreMe").asText().equals("true")
                || botId().endsWith("!");
    }

    /** A parameter of the block, as plain text; empty when there is none. */
    String param(String name) {
        return new Parameters(json.path("action")).text(name);
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
