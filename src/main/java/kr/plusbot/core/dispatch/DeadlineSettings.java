package kr.plusbot.core.dispatch;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about the deadline. Immutable.
 *
 * @param deadline from a call's arrival to the last byte of its answer, 0.5 to 4.9 s. Kakao waits 5 s (auto-reply manual,
 *     section 8; skill manual, section 2)
 */
@Singleton
record DeadlineSettings(Duration deadline) {

    private static final Duration USUAL = Duration.ofMillis(4_500);
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMillis(4_900);

    /** A cold process on two busy cores was seen to take 0.7 s for its first asynchronous answer. */
    private static final Duration LONGEST_RESERVE = Duration.ofMillis(800);

    private static final int SHARE_OF_RESERVE = 4;

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when the value cannot be used */
    @Inject
    DeadlineSettings(Settings settings) {
        this(settings.duration("plusbot.deadline", USUAL, SHORTEST, LONGEST));
    }

    /**
     * How long after a call's arrival the user is told to fetch the answer later. The rest is for writing the answer:
     * 0.8 s, or a quarter of a deadline that is shorter than usual.
     */
    Duration timeToAnswer() {
        Duration share = deadline.dividedBy(SHARE_OF_RESERVE);
        return deadline.minus(share.compareTo(LONGEST_RESERVE) < 0 ? share : LONGEST_RESERVE);
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {}
}
