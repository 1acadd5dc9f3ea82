package kr.plusbot.testkit;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Talks as Kakao does with a skill, and reads what a user would see: the texts of all bubbles from top to bottom, and
 * the quick replies of all pages. The old API tells who comes and goes; there the user has the same name. Immutable.
 *
 * @param name of the bot, as it stands in each call; empty when nobody calls it by name
 * @param callbacks where late answers go; null where they wait behind a button
 */
record SkillChat(URI bot, String name, @Nullable ScriptedCallbacks callbacks) implements Chat {

    private static final Map<MessageKind, String> MEDIA =
            Map.of(MessageKind.PHOTO, "image", MessageKind.VIDEO, "video", MessageKind.AUDIO, "audio");

    private static final List<String> READ = List.of("text", "title", "description", "web");

    @Override
    public Reply send(IncomingMessage message) throws Exception {
        JsonNode answer = say(message, message.content(), Map.of());
        if (answer.path("useCallback").asBoolean()) {
            return Reply.of(answer.at("/data/text").asText()).withKeyboard(Keyboard.TYPING);
        }
        JsonNode template = answer.path("template");
        if (template.path("outputs").isEmpty()) {
            return Reply.SILENCE;
        }
        Reply reply = Reply.of(words(template))
                .withKeyboard(new Keyboard(buttons(message, template), taps(template)));
        JsonNode link = template.path("outputs").findPath("buttons").path(0);
        return link.isMissingNode()
                ? reply
                : reply.withLink(PlusfriendChat.link(link.path("label"), link.path("webLinkUrl")));
    }

    /** The texts of all its bubbles. */
    static String words(JsonNode template) {
        return read(template.path("outputs")).collect(joining("\n"));
    }

    private JsonNode say(IncomingMessage message, String words, Object extra) throws Exception {
        String body = PlusfriendChat.json(Map.of(
                "bot",
                Map.of("id", "test-kit", "name", name),
                "action",
                Map.of("clientExtra", extra, "params", plugIn(message)),
                "userRequest",
                request(message, words)));
        return PlusfriendChat.answered(new Call(bot, "POST", "/openbuilder/skill").body(body));
    }

    private Map<String, Object> request(IncomingMessage message, String words) {
        String user = message.user().id();
        Map<String, Object> request = new HashMap<>(Map.of(
                "utterance",
                words + "\n",
                "params",
                media(message),
                "user",
                Map.of(
                        "id",
                        "bot's own " + user,
                        "properties",
                        message.isInRoom() ? Map.of() : Map.of("plusfriendUserKey", user))));
        if (callbacks != null) {
            request.put("callbackUrl", callbacks.newAddress().toString());
        }
        if (message.isInRoom()) {
            request.put("chat", Map.of("id", message.sender().room().id(), "type", "botGroupKey"));
        }
        return request;
    }

    /** What live calls carry of one photo or video. */
    private static Map<String, ?> media(IncomingMessage message) {
        String type = MEDIA.get(message.kind());
        return type == null || message.addresses().size() > 1
                ? Map.of()
                : Map.of("media", Map.of("type", type, "url", message.content()));
    }

    /** Several photos come by the secure-image plug-in, in JSON in a string. */
    private static Map<String, String> plugIn(IncomingMessage message) throws Exception {
        return message.addresses().size() > 1
                ? Map.of(
                        "secureimage",
                        PlusfriendChat.json(Map.of("secureUrls", "List(" + String.join(", ", message.addresses()) + ")")))
                : Map.of();
    }

    /** What the buttons of cards say. */
    private static List<String> taps(JsonNode template) {
        return template.path("outputs").findParents("messageText").stream()
                .map(button -> button.path("messageText").asText())
                .distinct()
                .toList();
    }

    private static Stream<String> read(JsonNode node) {
        Stream<String> own =
                READ.stream().map(node::path).filter(JsonNode::isTextual).map(JsonNode::textValue);
        return Stream.concat(
                own, StreamSupport.stream(node.spliterator(), false).flatMap(SkillChat::read));
    }

    /** Those of the first page, then of all the others; the last one leads back to the first. */
    private List<String> buttons(IncomingMessage message, JsonNode template) throws Exception {
        List<String> buttons = new ArrayList<>();
        JsonNode page = template.path("quickReplies");
        buttons.addAll(page.findValuesAsText("messageText"));
        while (!buttons.isEmpty() && buttons.get(buttons.size() - 1).matches("더보기 [0-9]+")) {
            String more = buttons.remove(buttons.size() - 1);
            if (more.equals("더보기 1")) {
                break;
            }
            page = say(message, more, page.path(page.size() - 1).path("extra")).at("/template/quickReplies");
            buttons.addAll(page.findValuesAsText("messageText"));
        }
        return buttons;
    }

    @Override
    public void added(UserId user) throws Exception {
        new PlusfriendChat(bot).added(user);
    }

    @Override
    public void blocked(UserId user) {
        new PlusfriendChat(bot).blocked(user);
    }

    @Override
    public void left(UserId user) {
        new PlusfriendChat(bot).left(user);
    }
}
