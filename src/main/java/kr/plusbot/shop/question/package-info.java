/**
 * A customer's question to the shop's people: asked in chat, shown on the board, answered there.
 *
 * <p>Here belongs what the customer reads and says of it, its SQL, and the turns that are kept while it is open. The page belongs to {@code
 * shop.console}. Start at {@code AskDialogue}, then {@link kr.plusbot.shop.question.Questions}.
 */
@NullMarked
package kr.plusbot.shop.question;

import org.jspecify.annotations.NullMarked;
