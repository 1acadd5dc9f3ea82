package kr.plusbot.shop.order;

import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.Optional;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about orders. Immutable.
 *
 * @param dine whether customers are asked if they take it away or have it in the shop
 * @param unaccepted after how long a customer is told that nobody has accepted their order yet; empty when they are not told
 */
@Vetoed
record OrderSettings(boolean dine, Optional<Duration> unaccepted) {

    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(2);

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    OrderSettings(Settings settings) {
        this(
                settings.flag("plusbot.order.dine", true),
                Optional.of(settings.duration("plusbot.order.unaccepted", USUAL, Duration.ZERO, LONGEST))
                        .filter(time -> !time.isZero()));
    }
}
