/**
 * What an author writes against: messages, replies, commands and dialogues, and Korean text.
 *
 * <p>Nothing here knows a protocol, a database, a thread or a feature. Everything that a command or a dialogue needs of
 * the core is here. How a message gets to them is not. Start at {@link kr.plusbot.core.chat.Command}, then read {@link
 * kr.plusbot.core.chat.Dialogue}.
 */
@NullMarked
package kr.plusbot.core.chat;

import org.jspecify.annotations.NullMarked;
