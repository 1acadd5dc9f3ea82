package kr.plusbot.core.chat;

import java.util.List;

/**
 * How the user may answer: by typing, or by tapping one of some buttons. Immutable.
 *
 * @param buttons the labels in the order shown; none means typing. A channel shows as many as it can
 */
public record Keyboard(List<String> buttons) {

    /** The keyboard that lets the user type. */
    public static final Keyboard TYPING = new Keyboard(List.of());

    /** Copies the list. */
    public Keyboard {
        buttons = List.copyOf(buttons);
    }

    /** A keyboard of buttons; the label is what arrives when one is tapped. */
    public static Keyboard of(String... buttons) {
        return new Keyboard(List.of(buttons));
    }

    /** Whether the user types. */
    public boolean isTyping() {
        return buttons.isEmpty();
    }
}
