package kr.plusbot.shop.staff;

import kr.plusbot.core.chat.BotId;

/**
 * Somebody who works behind the counter. Immutable.
 *
 * @param bot whose shop it is
 * @param name one of a kind in this shop
 */
public record Member(BotId bot, String name, Role role) {}
