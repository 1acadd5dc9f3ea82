package kr.plusbot.shop.faq;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import kr.plusbot.core.chat.Texts;
import org.jspecify.annotations.Nullable;

/** How a sentence and the question that it asks are written as JSON. Without state. */
public final class FoundJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FoundJson() {}

    /** One line of JSON. */
    public static String of(String say, Found found) {
        try {
            return JSON.writeValueAsString(new Line(
                    Texts.storable(say),
                    found.sure().map(FaqEntry::title).orElse(null),
                    found.suggestions().stream().map(FaqEntry::title).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can be written", e);
        }
    }

    @JsonPropertyOrder({"say", "title", "suggestions"})
    private record Line(String say, @Nullable String title, List<String> suggestions) {}
}
