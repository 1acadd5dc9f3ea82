package kr.plusbot.tools.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** The rules of a keyboard (manual, section 6.1). Without state. */
final class KeyboardRules {

    /** Labels beyond this are not shown (manual, section 6.1). */
    static final int MOST_BUTTONS = 100;

    private static final String SECTION = "6.1";
    private static final Set<String> KNOWN = Set.of("type", "buttons");

    private KeyboardRules() {}

    /** The answer to {@code GET keyboard}; what the user sees of it. */
    static ObjectNode home(ObjectNode keyboard, Findings findings) {
        if (keyboard.path("keyboard").isObject() && !keyboard.has("type")) {
            findings.breaks("5.1", "홈 키보드를 'keyboard'로 감싸지 마세요. {\"type\":…}을 그대로 답하세요.");
            return keyboard;
        }
        return keyboard(keyboard, findings);
    }

    /** A keyboard; what the user sees of it. */
    static ObjectNode keyboard(ObjectNode keyboard, Findings findings) {
        Fields.tidy(keyboard, "keyboard", KNOWN, SECTION, findings);
        JsonNode buttons = keyboard.path("buttons");
        switch (keyboard.path("type").asText()) {
            case "text" -> {
                if (!buttons.isMissingNode()) {
                    findings.bends(SECTION, "type이 text인 keyboard의 'buttons'는 보이지 않아요.");
                    keyboard.remove("buttons");
                }
            }
            case "buttons" -> checkButtons(buttons, findings);
            default -> findings.breaks(SECTION, "keyboard의 'type'은 buttons나 text여야 해요.");
        }
        return keyboard;
    }

    private static void checkButtons(JsonNode buttons, Findings findings) {
        if (!buttons.isArray() || buttons.isEmpty()) {
            findings.breaks(SECTION, "type이 buttons이면 'buttons'가 하나 이상의 문자열을 담은 배열이어야 해요.");
            return;
        }
        Set<String> labels = new HashSet<>();
        for (JsonNode label : buttons) {
            if (!label.isTextual() || label.textValue().isBlank()) {
                findings.breaks(SECTION, "버튼은 비어 있지 않은 문자열이어야 해요.");
            } else if (!labels.add(label.textValue())) {
                findings.bends(SECTION, "버튼 '%s'이(가) 두 번 있어요. 어느 것을 눌렀는지 알 수 없어요.", label.textValue());
            }
        }
        cut((ArrayNode) buttons, findings);
    }

    private static void cut(ArrayNode buttons, Findings findings) {
        if (buttons.size() > MOST_BUTTONS) {
            findings.bends(SECTION, "버튼이 %d개예요. %d개까지만 보여요.", buttons.size(), MOST_BUTTONS);
            while (buttons.size() > MOST_BUTTONS) {
                buttons.remove(MOST_BUTTONS);
            }
        }
    }
}
