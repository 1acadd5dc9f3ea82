/**
 * The shop's answers to questions that customers ask again and again.
 *
 * <p>Here belongs what the list of questions may say, how it is read again when its file changes, and which question a sentence asks.
 * Start at {@link kr.plusbot.shop.faq.Faq}, then read how it finds one in {@code Index}.
 */
@NullMarked
package kr.plusbot.shop.faq;

import org.jspecify.annotations.NullMarked;
