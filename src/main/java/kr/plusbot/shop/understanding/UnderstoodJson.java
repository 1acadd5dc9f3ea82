package kr.plusbot.shop.understanding;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import kr.plusbot.core.chat.Texts;
import org.jspecify.annotations.Nullable;

/** How a sentence and what was understood of it are written as JSON. Without state. */
public final class UnderstoodJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private UnderstoodJson() {}

    /**
     * The sentence that a line has: a JSON string if it begins like one, else the line itself.
     *
     * @throws IllegalArgumentException when it begins like a JSON string and is none
     */
    public static String sentence(String line) {
        if (!line.startsWith("\"")) {
            return line;
        }
        try {
            return JSON.readValue(line, String.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON string", e);
        }
    }

    /** One line of JSON. */
    public static String of(String say, Understood understood) {
        return write(new Answer(
                Texts.storable(say),
                understood.order() ? "order" : "none",
                understood.lines(),
                understood.dine().map(Dine::label).orElse(null),
                understood.memo().map(Texts::storable).orElse(null),
                understood.missing(),
                understood.unclear(),
                understood.unavailable().stream().map(Texts::storable).toList()));
    }

    /** One line of JSON that says why a line was no sentence. */
    public static String error(String reason) {
        return write(Map.of("error", reason));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can be written", e);
        }
    }

    @JsonPropertyOrder({"say", "kind", "lines", "dine", "memo", "missing", "unclear", "unavailable"})
    private record Answer(
            String say,
            String kind,
            List<Understood.Line> lines,
            @Nullable String dine,
            @Nullable String memo,
            List<Understood.Missing> missing,
            boolean unclear,
            List<String> unavailable) {}
}
