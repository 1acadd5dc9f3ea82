package kr.plusbot.tools.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of a reply and its message (manual, sections 5.2 and 6.2 to 6.3). Without state. */
final class MessageRules {

    /** Characters beyond this are cut off; line breaks are not counted (manual, section 6.2). */
    static final int LONGEST_TEXT = 1_000;

    private static final String SECTION = "6.2";

    private MessageRules() {}

    /** The answer to {@code POST message}; what the user sees of it. */
    static ObjectNode reply(ObjectNode reply, Findings findings) {
        Fields.tidy(reply, "답", Set.of("message", "keyboard"), "5.2", findings);
        if (reply.path("message").isObject()) {
            checkMessage((ObjectNode) reply.get("message"), findings);
        } else {
            findings.breaks("5.2", "답에 'message' 객체가 없어요.");
        }
        if (reply.path("keyboard").isObject()) {
            KeyboardRules.keyboard((ObjectNode) reply.get("keyboard"), findings);
        } else if (reply.has("keyboard")) {
            findings.breaks("5.2", "'keyboard'가 객체가 아니에요.");
        }
        return reply;
    }

    private static void checkMessage(ObjectNode message, Findings findings) {
        Fields.tidy(message, "message", Set.of("text", "photo", "message_button"), SECTION, findings);
        if (Stream.of("text", "photo", "message_button").noneMatch(message::has)) {
            findings.breaks(SECTION, "message에 text, photo, message_button 가운데 하나는 있어야 해요.");
        }
        if (message.has("text")) {
            checkText(message, findings);
        }
        if (isObject(message, "photo", findings)) {
            checkPhoto((ObjectNode) message.get("photo"), findings);
        }
        if (isObject(message, "message_button", findings)) {
            checkButton((ObjectNode) message.get("message_button"), findings);
        }
    }

    private static void checkText(ObjectNode message, Findings findings) {
        Fields.checkText(message, "message", "text", SECTION, findings);
        String text = message.path("text").asText();
        long counted = text.codePoints().filter(c -> c != '\n').count();
        if (counted > LONGEST_TEXT) {
            findings.bends(SECTION, "글이 %,d자예요. %,d자에서 잘려요.", counted, LONGEST_TEXT);
            message.put("text", cut(text));
        }
    }

    private static String cut(String text) {
        int end = 0;
        for (int counted = 0; counted < LONGEST_TEXT; end = text.offsetByCodePoints(end, 1)) {
            counted += text.codePointAt(end) == '\n' ? 0 : 1;
        }
        return text.substring(0, end);
    }

    private static boolean isObject(ObjectNode message, String field, Findings findings) {
        JsonNode value = message.path(field);
        if (!value.isMissingNode() && !value.isObject()) {
            findings.breaks(SECTION, "message의 '%s'이(가) 객체가 아니에요.", field);
        }
        return value.isObject();
    }

    private static void checkPhoto(ObjectNode photo, Findings findings) {
        Fields.tidy(photo, "photo", Set.of("url", "width", "height"), "6.3", findings);
        Fields.checkAddress(photo, "photo", "6.3", findings);
        for (String side : List.of("width", "height")) {
            JsonNode pixels = photo.path(side);
            if (!pixels.isIntegralNumber() || pixels.longValue() <= 0) {
                findings.breaks("6.3", "photo의 '%s'는 0보다 큰 정수여야 해요. 따옴표 없이 쓰세요.", side);
            }
        }
    }

    private static void checkButton(ObjectNode button, Findings findings) {
        Fields.tidy(button, "message_button", Set.of("label", "url"), "6.2.1", findings);
        Fields.checkText(button, "message_button", "label", "6.2.1", findings);
        Fields.checkAddress(button, "message_button", "6.2.1", findings);
    }
}
