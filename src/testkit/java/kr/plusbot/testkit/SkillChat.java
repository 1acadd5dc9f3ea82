package kr.plusbot.testkit;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;

/**
 * Talks as Kakao does with a skill, and reads what a user would see: the texts of all bubbles from top to bottom, and
 * the quick replies of all pages. A skill hears words only. The old API tells who comes and goes; there the user has
 * the same name. Immutable.
 */
record SkillChat(URI bot) implements Chat {

    private static final List<String> READ = List.of("text", "title", "description", "web");

    @Override
    public Reply send(IncomingMessage message) throws Exception {
        if (message.kind() != MessageKind.TEXT) {
            throw new IllegalArgumentException("Kakao hands words on to a skill, and no " + message.kind());
        }
        JsonNode template = say(message.user(), message.content(), Map.of());
        Reply reply = Reply.of(read(template.path("outputs")).collect(joining("\n")))
                .withKeyboard(new Keyboard(buttons(message.user(), template)));
        JsonNode link = template.path("outputs").findPath("buttons").path(0);
        return link.isMissingNode()
                ? reply
                : reply.withLink(PlusfriendChat.link(link.path("label"), link.path("webLinkUrl")));
    }

    private JsonNode say(UserId user, String words, Object extra) throws Exception {
        Map<String, ?> its =
                Map.of("id", "bot's own " + user.id(), "properties", Map.of("plusfriendUserKey", user.id()));
        String body = PlusfriendChat.json(Map.of(
                "action", Map.of("clientExtra", extra), "userRequest", Map.of("utterance", words + "\n", "user", its)));
        return PlusfriendChat.answered(new Call(bot, "POST", "/openbuilder/skill").body(body))
                .path("template");
    }

    private static Stream<String> read(JsonNode node) {
        Stream<String> own =
                READ.stream().map(node::path).filter(JsonNode::isTextual).map(JsonNode::textValue);
        return Stream.concat(
                own, StreamSupport.stream(node.spliterator(), false).flatMap(SkillChat::read));
    }

    /** Those of the first page, then of all the others; the last one leads back to the first. */
    private List<String> buttons(UserId user, JsonNode template) throws Exception {
        List<String> buttons = new ArrayList<>();
        JsonNode page = template.path("quickReplies");
        buttons.addAll(page.findValuesAsText("messageText"));
        while (!buttons.isEmpty() && buttons.get(buttons.size() - 1).matches("더보기 [0-9]+")) {
            String more = buttons.remove(buttons.size() - 1);
            if (more.equals("더보기 1")) {
                break;
            }
            page = say(user, more, page.path(page.size() - 1).path("extra")).path("quickReplies");
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
