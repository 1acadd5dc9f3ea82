package kr.plusbot.core.chat;

import java.util.List;

/**
 * How the user may answer: by typing, or by tapping one of some buttons. Immutable.
 *
 * @param buttons the labels in the order shown; none means typing. A channel shows as many as it can
 * @param suggestions words that save typing. Only a channel that can show buttons beside typing shows them
 */
public record Keyboard(List<String> buttons, List<String> suggestions) {

    /** The keyboard that lets the user type. */
    public static final Keyboard TYPING = new Keyboard(List.of());

    /** Copies the lists. */
    public Keyboard {
        buttons = List.copyOf(buttons);
        suggestions = List.copyOf(suggestions);
    }

    /** A keyboard of these buttons. */
    public Keyboard(List<String> buttons) {
        this(buttons, List.of());
    }

    /** A keyboard of buttons; the label is what arrives when one is tapped. */
    public static Keyboard of(String... buttons) {
        return new Keyboard(List.of(buttons));
    }

    /** The user types, and may tap one of these words where the channel can show them. */
    public static Keyboard typingOr(String... suggestions) {
        return new Keyboard(List.of(), List.of(suggestions));
    }

    /** Whether the user types. */
    public boolean isTyping() {
        return buttons.isEmpty();
    }
}
