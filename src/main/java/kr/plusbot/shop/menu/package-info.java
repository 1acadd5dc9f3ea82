/**
 * What the shop sells: the menu, as its owner writes it in YAML.
 *
 * <p>Here belongs what a menu may say and how it is read again when its file changes. An order from it belongs to
 * {@code shop.order}. Start at {@link kr.plusbot.shop.menu.Menu}.
 */
@NullMarked
package kr.plusbot.shop.menu;

import org.jspecify.annotations.NullMarked;
