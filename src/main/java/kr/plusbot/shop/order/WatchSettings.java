package kr.plusbot.shop.order;

import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.Optional;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about the watch over the board. Immutable.
 *
 * @param absent after how long without a look at the board no orders are taken; empty when they always are
 */
@Vetoed
record WatchSettings(Optional<Duration> absent) {

    private static final Duration USUAL = Duration.ofMinutes(3);
    private static final Duration LONGEST = Duration.ofHours(2);

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    WatchSettings(Settings settings) {
        this(Optional.of(settings.duration("plusbot.console.absent", USUAL, Duration.ZERO, LONGEST))
                .filter(time -> !time.isZero() && settings.flag("plusbot.console.enabled", false)));
    }
}
