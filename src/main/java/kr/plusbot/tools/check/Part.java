package kr.plusbot.tools.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One object of an answer, and the rules that its fields keep. A field is dropped when no rule names it, or when it is
 * {@code null}. Used by one thread.
 */
final class Part {

    static final int UNLIMITED = Integer.MAX_VALUE;

    private final ObjectNode json;
    private final String name;
    private final String section;
    private final Findings findings;
    private final Set<String> known = new HashSet<>();

    private Part(ObjectNode json, String name, String section, Findings findings) {
        this.json = json;
        this.name = name;
        this.section = section;
        this.findings = findings;
    }

    /**
     * Holds a value to rules.
     *
     * @param section where Kakao states them: the manual's section, or a heading of the format page
     */
    static void judge(JsonNode json, String name, String section, Findings findings, Consumer<Part> rules) {
        if (json.isObject()) {
            Part part = new Part((ObjectNode) json, name, section, findings);
            rules.accept(part);
            part.tidy();
        } else {
            findings.breaks(section, "%s이(가) 객체가 아니에요.", name);
        }
    }

    private void tidy() {
        for (var field : json.properties().stream().toList()) {
            if (!known.contains(field.getKey())) {
                bends("%s의 '%s'은(는) 문서에 없는 필드예요. 철자를 확인하세요.", name, field.getKey());
                json.remove(field.getKey());
            } else if (field.getValue().isNull()) {
                bends("%s의 '%s'이(가) null이에요. 없는 필드는 빼세요.", name, field.getKey());
                json.remove(field.getKey());
            }
        }
    }

    boolean has(String field) {
        JsonNode value = value(field);
        return !value.isNull() && !value.isMissingNode();
    }

    String name() {
        return name;
    }

    /** A value for a rule that only one field has; missing when it is not there. */
    JsonNode value(String field) {
        known.add(field);
        return json.path(field);
    }

    /** Empty when it is no text. */
    String text(String field) {
        return value(field).asText("");
    }

    /** For what one field alone has to have changed. */
    ObjectNode json() {
        return json;
    }

    void breaks(String text, Object... arguments) {
        findings.breaks(section, text, arguments);
    }

    void bends(String text, Object... arguments) {
        findings.bends(section, text, arguments);
    }

    /** These must be there. */
    Part needs(String... fields) {
        for (String field : fields) {
            if (!has(field)) {
                breaks("%s에 '%s'이(가) 없어요.", name, field);
            }
        }
        return this;
    }

    /** A text that must be there and not be blank. */
    Part needsText(String field) {
        if (has(field) && !json.get(field).isTextual()) {
            breaks("%s의 '%s'이(가) 문자열이 아니에요.", name, field);
            return this;
        }
        return needs(field).texts(field);
    }

    /** Texts that may be there, of any length. */
    Part texts(String... fields) {
        List.of(fields).forEach(field -> text(field, UNLIMITED));
        return this;
    }

    /** A text that may be there, of so many code points; Kakao does not say what it does with more, so they are cut. */
    Part text(String field, int most) {
        if (!accepts(field, JsonNode::isTextual, "문자열")) {
            return this;
        }
        String text = text(field);
        int length = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            breaks("%s의 '%s'이(가) 비어 있어요.", name, field);
        } else if (length > most) {
            bends("%s의 '%s'이(가) %,d자예요. %,d자까지예요.", name, field, length, most);
            json.put(field, text.substring(0, text.offsetByCodePoints(0, most)));
        }
        return this;
    }

    /** Texts that may be there, of any length, or empty as if they were not. */
    Part mayBeEmpty(String... fields) {
        List.of(fields).forEach(field -> accepts(field, JsonNode::isTextual, "문자열"));
        return this;
    }

    /** Addresses that may be there. */
    Part addresses(String... fields) {
        for (String field : fields) {
            if (accepts(field, JsonNode::isTextual, "문자열") && !isOnTheWeb(text(field))) {
                bends("%s의 '%s'이(가) http나 https 주소가 아니라 열리지 않아요.", name, field);
            }
        }
        return this;
    }

    /** Whether an address is one that a phone opens. */
    static boolean isOnTheWeb(String address) {
        try {
            URI uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return uri.getHost() != null && Set.of("http", "https").contains(scheme);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    Part numbers(String... fields) {
        List.of(fields).forEach(field -> accepts(field, JsonNode::isIntegralNumber, "정수"));
        return this;
    }

    Part flags(String... fields) {
        List.of(fields).forEach(field -> accepts(field, JsonNode::isBoolean, "true나 false"));
        return this;
    }

    /** Maps of anything. */
    Part maps(String... fields) {
        List.of(fields).forEach(field -> accepts(field, JsonNode::isObject, "객체"));
        return this;
    }

    /** An object that may be there. */
    Part object(String field, String its, Consumer<Part> rules) {
        if (has(field)) {
            judge(json.get(field), field, its, findings, rules);
        }
        return this;
    }

    /**
     * Holds an object to rules; what is none is left to the caller.
     *
     * @return whether there is one
     */
    boolean holds(String field, String its, Consumer<Part> rules) {
        boolean isObject = value(field).isObject();
        if (isObject) {
            object(field, its, rules);
        }
        return isObject;
    }

    /** A list that may be there; what is beyond the most is dropped. */
    Part list(String field, int least, int most, String heading, Consumer<Part> rules) {
        return list(field, least, most, (entry, its) -> judge(entry, its, heading, findings, rules));
    }

    /** A list whose entries are judged by other rules. */
    Part list(String field, int least, int most, Entries rules) {
        if (!accepts(field, JsonNode::isArray, "배열")) {
            return this;
        }
        ArrayNode list = (ArrayNode) json.get(field);
        if (list.size() < least) {
            breaks("%s의 '%s'이(가) %d개예요. %d개는 있어야 해요.", name, field, list.size(), least);
        } else if (list.size() > most) {
            bends("%s의 '%s'이(가) %d개예요. %d개까지예요.", name, field, list.size(), most);
        }
        cut(list, most);
        for (int i = 0; i < list.size(); i++) {
            rules.judge(list.get(i), "%s[%d]".formatted(field, i));
        }
        return this;
    }

    /** Drops what is beyond the most. */
    static void cut(ArrayNode list, int most) {
        while (list.size() > most) {
            list.remove(most);
        }
    }

    /** Whether the field is there and of this type. */
    private boolean accepts(String field, Predicate<JsonNode> type, String called) {
        if (has(field) && !type.test(json.get(field))) {
            breaks("%s의 '%s'은(는) %s이어야 해요.", name, field, called);
            return false;
        }
        return has(field);
    }

    /** Holds the entries of a list to rules. */
    interface Entries {
        void judge(JsonNode entry, String name);
    }
}
