package kr.plusbot.core.dialogue;

import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.List;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about conversations. Immutable.
 *
 * @param homeButtons the labels of the home keyboard; empty when the user types from the start
 * @param doubleTap within this time a text equal to the user's previous one is the same tap again, up to 1 min; Kakao does
 *     not lock its buttons and sends no message id (auto-reply manual, section 5.1)
 */
@Vetoed
public record DialogueSettings(List<String> homeButtons, Duration doubleTap) {

    private static final Duration DOUBLE_TAP = Duration.ofSeconds(2);
    private static final Duration LONGEST_DOUBLE_TAP = Duration.ofMinutes(1);

    /** Copies the list. */
    public DialogueSettings {
        homeButtons = List.copyOf(homeButtons);
    }

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    public DialogueSettings(Settings settings) {
        this(
                settings.list("plusbot.home.buttons", List.of()),
                settings.duration("plusbot.chat.double-tap", DOUBLE_TAP, Duration.ZERO, LONGEST_DOUBLE_TAP));
    }
}
