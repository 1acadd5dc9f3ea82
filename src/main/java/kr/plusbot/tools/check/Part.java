package kr.plusbot.tools.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One object of a skill's answer, and the rules that its fields keep. A field that no rule names is unknown, and dropped;
 * what is too long is cut, since Kakao does not say what it does with it. Used by one thread.
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
     * @param section the heading of Kakao's format page
     */
    static void judge(JsonNode json, String name, String section, Findings findings, Consumer<Part> rules) {
        if (json.isObject()) {
            Part part = new Part((ObjectNode) json, name, section, findings);
            rules.accept(part);
            Fields.tidy(part.json, name, part.known, section, findings);
        } else {
            findings.breaks(section, "%s이(가) 객체가 아니에요.", name);
        }
    }

    boolean has(String field) {
        return json.hasNonNull(field);
    }

    /** Empty when it is no text. */
    String text(String field) {
        return json.path(field).asText("");
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

    /** Texts that may be there, of any length. */
    Part texts(String... fields) {
        List.of(fields).forEach(field -> text(field, UNLIMITED));
        return this;
    }

    /** A text that may be there, of so many code points. */
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

    /** Addresses that may be there. */
    Part addresses(String... fields) {
        for (String field : fields) {
            if (accepts(field, JsonNode::isTextual, "문자열") && !Fields.isOnTheWeb(text(field))) {
                bends("%s의 '%s'이(가) http나 https 주소가 아니라 열리지 않아요.", name, field);
            }
        }
        return this;
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
    Part object(String field, String heading, Consumer<Part> rules) {
        known.add(field);
        if (has(field)) {
            judge(json.get(field), field, heading, findings, rules);
        }
        return this;
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
        while (list.size() > most) {
            list.remove(most);
        }
        for (int i = 0; i < list.size(); i++) {
            rules.judge(list.get(i), "%s[%d]".formatted(field, i));
        }
        return this;
    }

    /** Whether the field is there and of this type. */
    private boolean accepts(String field, Predicate<JsonNode> type, String called) {
        known.add(field);
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
