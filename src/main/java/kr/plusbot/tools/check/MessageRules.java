package kr.plusbot.tools.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rules of a reply and its message (manual, sections 5.2 and 6.2 to 6.3). Without state. */
final class MessageRules {

    /** Characters beyond this are cut off; line breaks are not counted (manual, section 6.2). */
    static final int LONGEST_TEXT = 1_000;

    private MessageRules() {}

    /** The answer to {@code POST message}. */
    static void reply(ObjectNode answer, Findings findings) {
        Part.judge(answer, "답", "5.2", findings, MessageRules::reply);
    }

    private static void reply(Part reply) {
        if (!reply.holds("message", "6.2", MessageRules::message)) {
            reply.breaks("답에 'message' 객체가 없어요.");
        }
        if (!reply.holds("keyboard", KeyboardRules.SECTION, KeyboardRules::keyboard) && reply.has("keyboard")) {
            reply.breaks("'keyboard'가 객체가 아니에요.");
        }
    }

    private static void message(Part message) {
        if (Stream.of("text", "photo", "message_button").noneMatch(message::has)) {
            message.breaks("message에 text, photo, message_button 가운데 하나는 있어야 해요.");
        }
        if (message.has("text")) {
            text(message.needsText("text"));
        }
        object(message, "photo", "6.3", MessageRules::photo);
        object(message, "message_button", "6.2.1", button -> address(button.needsText("label")));
    }

    private static void text(Part message) {
        String text = message.text("text");
        long counted = text.codePoints().filter(c -> c != '\n').count();
        if (counted > LONGEST_TEXT) {
            message.bends("글이 %,d자예요. %,d자에서 잘려요.", counted, LONGEST_TEXT);
            message.json().put("text", cut(text));
        }
    }

    private static String cut(String text) {
        int end = 0;
        for (int counted = 0; counted < LONGEST_TEXT; end = text.offsetByCodePoints(end, 1)) {
            counted += text.codePointAt(end) == '\n' ? 0 : 1;
        }
        return text.substring(0, end);
    }

    private static void object(Part message, String field, String section, Consumer<Part> rules) {
        if (!message.holds(field, section, rules) && message.has(field)) {
            message.breaks("message의 '%s'이(가) 객체가 아니에요.", field);
        }
    }

    private static void photo(Part photo) {
        address(photo);
        for (String side : List.of("width", "height")) {
            JsonNode pixels = photo.value(side);
            if (!pixels.isIntegralNumber() || pixels.longValue() <= 0) {
                photo.breaks("photo의 '%s'는 0보다 큰 정수여야 해요. 따옴표 없이 쓰세요.", side);
            }
        }
    }

    private static void address(Part part) {
        String address = part.needsText("url").text("url");
        if (!address.isBlank() && !Part.isOnTheWeb(address)) {
            part.bends("%s의 'url'이 http나 https 주소가 아니라 열리지 않아요.", part.name());
        }
    }
}
