/**
 * Tries out on the command line what a shop's owner wrote: a menu, or a list of questions.
 *
 * <p>Here belongs how sentences come in and how answers go out. How they are understood belongs to {@code shop.understanding} and
 * {@code shop.faq}. Start at {@link kr.plusbot.shop.trial.UnderstandCommand}.
 */
@NullMarked
package kr.plusbot.shop.trial;

import org.jspecify.annotations.NullMarked;
