/**
 * What happens between a channel and a feature: messages, replies, commands, and the dispatcher that keeps Kakao's
 * deadline around them.
 *
 * <p>Nothing here knows a wire protocol or a feature. Start at {@link kr.plusbot.chat.Command}, go on with {@link
 * kr.plusbot.chat.Dispatcher}.
 */
@NullMarked
package kr.plusbot.chat;

import org.jspecify.annotations.NullMarked;
