/**
 * The files that a shop's owner writes and changes while the bot runs.
 *
 * <p>Here belongs how such a file is read again when it changes, and how its mistakes are told. What stands in it belongs to the
 * feature. Start at {@link kr.plusbot.shop.file.WatchedFile}.
 */
@NullMarked
package kr.plusbot.shop.file;

import org.jspecify.annotations.NullMarked;
