package kr.plusbot.tools.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** What holds for the fields of every object. Without state. */
final class Fields {

    private Fields() {}

    /** Drops fields that are unknown, or {@code null}, which are better left out. */
    static void tidy(ObjectNode object, String name, Set<String> known, String section, Findings findings) {
        for (var field : object.properties().stream().toList()) {
            if (!known.contains(field.getKey())) {
                findings.bends(section, "%s의 '%s'은(는) 문서에 없는 필드예요. 철자를 확인하세요.", name, field.getKey());
                object.remove(field.getKey());
            } else if (field.getValue().isNull()) {
                findings.bends(section, "%s의 '%s'이(가) null이에요. 없는 필드는 빼세요.", name, field.getKey());
                object.remove(field.getKey());
            }
        }
    }

    /** A text that must be there and not be blank. */
    static void checkText(ObjectNode object, String name, String field, String section, Findings findings) {
        JsonNode value = object.path(field);
        if (value.isMissingNode()) {
            findings.breaks(section, "%s에 '%s'이(가) 없어요.", name, field);
        } else if (!value.isTextual()) {
            findings.breaks(section, "%s의 '%s'이(가) 문자열이 아니에요.", name, field);
        } else if (value.textValue().isBlank()) {
            findings.breaks(section, "%s의 '%s'이(가) 비어 있어요.", name, field);
        }
    }

    /** An address that must be there and lead to the web. */
    static void checkAddress(ObjectNode object, String name, String section, Findings findings) {
        checkText(object, name, "url", section, findings);
        String address = object.path("url").asText();
        if (!address.isBlank() && !isOnTheWeb(address)) {
            findings.bends(section, "%s의 'url'이 http나 https 주소가 아니라 열리지 않아요.", name);
        }
    }

    /** Whether an address is one that a phone opens. */
    static boolean isOnTheWeb(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
