/**
 * When a shop is open: its weekdays with their breaks, its holidays and single days, and the word that it takes no more orders today.
 *
 * <p>Here belongs what the clock and the shop's file say. What customers ask about it is heard in {@code shop.faq}, and orders are
 * refused in {@code shop.order}. Start at {@link kr.plusbot.shop.hours.ShopHours}. {@link kr.plusbot.shop.hours.Hours} is what stands
 * in the file.
 */
@NullMarked
package kr.plusbot.shop.hours;

import org.jspecify.annotations.NullMarked;
