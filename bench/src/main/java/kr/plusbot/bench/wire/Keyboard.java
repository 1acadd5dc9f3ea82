package kr.plusbot.bench.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the user may answer. Immutable. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Keyboard(
        @JsonProperty("type") String type,
        @JsonProperty("buttons") @Nullable List<String> buttons) {

    /** The user types. */
    public static final Keyboard TEXT = new Keyboard("text", null);
}
