package kr.plusbot.tools.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks wrong on the phone, though it is JSON: escapes that were escaped once more. Without state. */
final class Letters {

    private static final Pattern ESCAPE =
            Pattern.compile("\\\\[nrt\"]|&(amp|quot|apos|lt|gt|nbsp|#\\d+|#x[0-9a-fA-F]+);|<br ?/?>");
    private static final String CHARSET = "charset=";

    private Letters() {}

    /** Of texts that the user reads. */
    static void checkEscapes(JsonNode shown, String section, Findings findings) {
        if (shown.isTextual() && !Part.isOnTheWeb(shown.textValue())) {
            escapes(shown.textValue(), section, findings);
        }
        shown.forEach(part -> checkEscapes(part, section, findings));
    }

    private static void escapes(String text, String section, Findings findings) {
        Matcher escape = ESCAPE.matcher(text);
        if (escape.find()) {
            findings.bends(
                    section,
                    new Cause(
                            "글에 '%s'이(가) 그대로 보여요.".formatted(escape.group()),
                            "글을 두 번 바꾸고 있어요. HTML로 바꾸지 말고, 줄바꿈은 JSON 라이브러리에 맡기세요.",
                            Excerpt.at(text.replace('\n', ' '), 1, escape.start() + 1)));
        }
    }

    static void checkContentType(String contentType, String section, Findings findings) {
        String type = contentType.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        if (type.isEmpty()) {
            findings.bends(section, "Content-Type이 없어요. application/json; charset=utf-8로 답하세요.");
        } else if (!type.startsWith("application/json")) {
            findings.bends(section, "Content-Type이 '%s'이에요. application/json; charset=utf-8이어야 해요.", contentType);
        } else if (!type.contains(CHARSET)) {
            findings.bends(section, "Content-Type에 charset이 없어요. application/json; charset=utf-8로 답하세요.");
        } else if (!type.contains(CHARSET + "utf-8") && !type.contains(CHARSET + "utf8")) {
            findings.bends(section, "Content-Type이 '%s'이에요. charset은 utf-8이어야 해요.", contentType);
        }
    }
}
