/**
 * Reads a whole order that stands in one sentence, with the shop's menu as the grammar.
 *
 * <p>Here belongs what a sentence means: its words, its lines, and what is missing or unclear in them. What is asked back, and
 * what becomes of an order, belongs to {@code shop.order}. The rule above all: nothing is guessed. What is not surely understood
 * makes the sentence unclear. Start at {@link kr.plusbot.shop.understanding.GrammarReader}.
 */
@NullMarked
package kr.plusbot.shop.understanding;

import org.jspecify.annotations.NullMarked;
