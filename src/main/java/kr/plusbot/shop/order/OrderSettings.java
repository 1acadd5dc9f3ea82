package kr.plusbot.shop.order;

import jakarta.enterprise.inject.Vetoed;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about orders. Immutable.
 *
 * @param dine whether customers are asked if they take it away or have it in the shop
 */
@Vetoed
record OrderSettings(boolean dine) {

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    OrderSettings(Settings settings) {
        this(settings.flag("plusbot.order.dine", true));
    }
}
