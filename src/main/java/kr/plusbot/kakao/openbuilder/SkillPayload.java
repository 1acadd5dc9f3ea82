package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
 * @param sender the user, in a group room where the call names one, by the key of the bot and, where Kakao tells it, by the key of the channel, which the old API
 *     uses
 * @param utterance what the user said, without the line break that the engine may append, and in a room without the mention
 * @param isOverheard whether it was said in a room and not to the bot
 */
record SkillPayload(Sender sender, String utterance, boolean isOverheard, JsonNode json) {

    private static final String GROUP = "botGroupKey";
    private static final Pattern TAP = Pattern.compile("^(CARD_BUTTON|LIST_ITEM|LISTMENU|QUICKREPLY_BUTTON)_");

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
        Sender there = room(json, request)
                .map(key -> sender.in(senders.room(bot, "chat", key)))
                .orElse(sender);
        return new SkillPayload(there, Texts.trim(text(request, "utterance")), false, json);
    }

    /** The key of the group room; captures have it in several places. */
    private static Optional<String> room(JsonNode json, JsonNode request) {
        return Stream.of(request.path("chat"), json.path("chat"))
                .flatMap(chat -> room(chat).stream())
                .findFirst();
    }

    /** Whether this body, which is not parsed, may name a group room. */
    static boolean mayBeOfRoom(String body) {
        return body.contains(GROUP);
    }

    private static Optional<String> room(JsonNode chat) {
        String id = text(chat, "type").equals(GROUP) ? text(chat, "id") : "";
        return first(text(chat.path("properties"), GROUP), text(chat, GROUP), id);
    }

    /** This call as the bot hears it in a room. */
    SkillPayload heard(String words, boolean overheard) {
        return new SkillPayload(sender, words, overheard, json);
    }

    /** Whether somebody does no more than call the bot. */
    boolean isBareMention() {
        return sender.isInRoom() && !isOverheard && utterance.isEmpty();
    }

    /** Whether the user tapped something that the bot has shown. */
    boolean isTap() {
        return TAP.matcher(text(json.path("flow").path("trigger"), "type")).find()
                || !json.path("action").path("clientExtra").isEmpty();
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

    /** How Kakao calls the bot; empty when it does not say. */
    String botName() {
        return text(json.path("bot"), "name");
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
        Set<Circumstance> all = EnumSet.of(Circumstance.BUTTONS_BESIDE_TYPING);
        if (isTest()) {
            all.add(Circumstance.TEST);
        }
        if (isOverheard) {
            all.add(Circumstance.OVERHEARD);
        }
        return all;
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
