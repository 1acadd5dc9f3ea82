package kr.plusbot.kakao.plusfriend;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import kr.plusbot.core.chat.Keyboard;
import org.jspecify.annotations.Nullable;

/**
 * A keyboard on the wire (manual, section 6.1). Immutable.
 *
 * @param type {@code text} or {@code buttons}
 * @param buttons at most {@value #MOST_BUTTONS} labels; null with {@code text}
 */
record KeyboardBody(
        @JsonProperty("type") String type,
        @JsonProperty("buttons") @Nullable List<String> buttons) {

    /** Kakao does not show more (manual, section 6.1). */
    static final int MOST_BUTTONS = 100;

    static KeyboardBody of(Keyboard keyboard) {
        return keyboard.isTyping()
                ? new KeyboardBody("text", null)
                : new KeyboardBody(
                        "buttons",
                        keyboard.buttons().stream().limit(MOST_BUTTONS).toList());
    }
}
