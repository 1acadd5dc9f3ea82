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

    static final String SECTION = "6.1";

    private KeyboardRules() {}

    /** The answer to {@code GET keyboard}. */
    static void home(ObjectNode answer, Findings findings) {
        if (answer.path("keyboard").isObject() && !answer.has("type")) {
            findings.breaks("5.1", "홈 키보드를 'keyboard'로 감싸지 마세요. {\"type\":…}을 그대로 답하세요.");
        } else {
            Part.judge(answer, "keyboard", SECTION, findings, KeyboardRules::keyboard);
        }
    }

    static void keyboard(Part keyboard) {
        JsonNode buttons = keyboard.value("buttons");
        switch (keyboard.text("type")) {
            case "text" -> {
                if (keyboard.has("buttons")) {
                    keyboard.bends("type이 text인 keyboard의 'buttons'는 보이지 않아요.");
                    keyboard.json().remove("buttons");
                }
            }
            case "buttons" -> buttons(buttons, keyboard);
            default -> keyboard.breaks("keyboard의 'type'은 buttons나 text여야 해요.");
        }
    }

    private static void buttons(JsonNode buttons, Part keyboard) {
        if (!buttons.isArray() || buttons.isEmpty()) {
            keyboard.breaks("type이 buttons이면 'buttons'가 하나 이상의 문자열을 담은 배열이어야 해요.");
            return;
        }
        Set<String> labels = new HashSet<>();
        for (JsonNode label : buttons) {
            if (!label.isTextual() || label.textValue().isBlank()) {
                keyboard.breaks("버튼은 비어 있지 않은 문자열이어야 해요.");
            } else if (!labels.add(label.textValue())) {
                keyboard.bends("버튼 '%s'이(가) 두 번 있어요. 어느 것을 눌렀는지 알 수 없어요.", label.textValue());
            }
        }
        if (buttons.size() > MOST_BUTTONS) {
            keyboard.bends("버튼이 %d개예요. %d개까지만 보여요.", buttons.size(), MOST_BUTTONS);
            Part.cut((ArrayNode) buttons, MOST_BUTTONS);
        }
    }
}
