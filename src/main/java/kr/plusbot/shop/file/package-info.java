/**
 * What a shop's owner writes and changes while the bot runs, in files or on the page.
 *
 * <p>Here belongs how such a text is read again when it changes, how its versions are kept, and how its mistakes are told. What stands in
 * it belongs to the feature. Start at {@link kr.plusbot.shop.file.WatchedFile}, then read {@link kr.plusbot.shop.file.ShopVersions}.
 */
@NullMarked
package kr.plusbot.shop.file;

import org.jspecify.annotations.NullMarked;
