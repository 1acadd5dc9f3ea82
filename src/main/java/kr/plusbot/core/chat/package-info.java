/**
 * What an author writes against: messages, replies, commands and dialogues, and Korean text.
 *
 * <p>Nothing here knows a wire protocol, a database, a thread or a feature. Whatever a command or a dialogue needs of the core
 * is here; how messages get to it is not. Start at {@link kr.plusbot.core.chat.Command}, go on with {@link
 * kr.plusbot.core.chat.Dialogue}.
 */
@NullMarked
package kr.plusbot.core.chat;

import org.jspecify.annotations.NullMarked;
