package kr.plusbot.core.dialogue;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about the conversation. Immutable.
 *
 * @param deadline from a call's arrival to the last byte of its answer, 0.5 to 4.9 s. Kakao waits 5 s (auto-reply manual,
 *     section 8; skill manual, section 2)
 * @param homeButtons the labels of the home keyboard; empty when the user types from the start
 * @param doubleTap within this time a text equal to the user's previous one is the same tap again, up to 1 min; Kakao does
 *     not lock its buttons and sends no message id (auto-reply manual, section 5.1)
 */
@Singleton
public record ChatSettings(Duration deadline, List<String> homeButtons, Duration doubleTap) {

    private static final Duration DEADLINE = Duration.ofMillis(4_500);
    private static final Duration SHORTEST_DEADLINE = Duration.ofMillis(500);
    private static final Duration LONGEST_DEADLINE = Duration.ofMillis(4_900);
    private static final Duration DOUBLE_TAP = Duration.ofSeconds(2);
    private static final Duration LONGEST_DOUBLE_TAP = Duration.ofMinutes(1);

    /** A cold process on two busy cores was seen to take 0.7 s for its first asynchronous answer. */
    private static final Duration LONGEST_RESERVE = Duration.ofMillis(800);

    private static final int SHARE_OF_RESERVE = 4;

    /** Copies the list. */
    public ChatSettings {
        homeButtons = List.copyOf(homeButtons);
    }

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    @Inject
    public ChatSettings(Settings settings) {
        this(
                settings.duration("plusbot.deadline", DEADLINE, SHORTEST_DEADLINE, LONGEST_DEADLINE),
                settings.list("plusbot.home.buttons", List.of()),
                settings.duration("plusbot.chat.double-tap", DOUBLE_TAP, Duration.ZERO, LONGEST_DOUBLE_TAP));
    }

    /**
     * How long a command may take before the user is told to fetch its answer later. What is kept for writing is 0.8 s, or a
     * quarter of a deadline that is shorter than usual.
     */
    public Duration patience() {
        Duration share = deadline.dividedBy(SHARE_OF_RESERVE);
        return deadline.minus(share.compareTo(LONGEST_RESERVE) < 0 ? share : LONGEST_RESERVE);
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {}
}
