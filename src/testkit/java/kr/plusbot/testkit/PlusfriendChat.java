package kr.plusbot.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;

/** Talks as Kakao does in the auto-reply API, and reads what a user would see. Immutable. */
record PlusfriendChat(URI bot) implements Chat {

    @Override
    public Reply send(IncomingMessage message) throws Exception {
        Map<String, String> said = Map.of(
                "user_key", message.user().id(),
                "type", message.kind().name().toLowerCase(Locale.ROOT),
                "content", message.content());
        JsonNode answer = answered(new Call(bot, "POST", "/plusfriend/message").body(json(said)));
        Reply reply = Reply.of(answer.at("/message/text").asText())
                .withKeyboard(new Keyboard(buttons(answer.at("/keyboard/buttons"))));
        JsonNode link = answer.at("/message/message_button");
        return link.isMissingNode() ? reply : reply.withLink(link(link.path("label"), link.path("url")));
    }

    @Override
    public void added(UserId user) throws Exception {
        answered(new Call(bot, "POST", "/plusfriend/friend").body(json(Map.of("user_key", user.id()))));
    }

    @Override
    public void blocked(UserId user) {
        answered(new Call(bot, "DELETE", "/plusfriend/friend/" + encoded(user)));
    }

    @Override
    public void left(UserId user) {
        answered(new Call(bot, "DELETE", "/plusfriend/chat_room/" + encoded(user)));
    }

    private static String encoded(UserId user) {
        return user.id().replace(" ", "%20");
    }

    static JsonNode answered(Call call) {
        Answer answer = call.send();
        if (answer.status() != 200) {
            throw new IllegalStateException("refused: " + answer);
        }
        return answer.json();
    }

    static String json(Object value) throws Exception {
        return new ObjectMapper().writeValueAsString(value);
    }

    private static List<String> buttons(JsonNode labels) {
        return StreamSupport.stream(labels.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    static LinkButton link(JsonNode label, JsonNode url) {
        return new LinkButton(label.asText(), URI.create(url.asText()));
    }
}
