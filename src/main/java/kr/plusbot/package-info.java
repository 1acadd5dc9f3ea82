/**
 * Plusbot: the bot server for KakaoTalk channels.
 *
 * <p>Channels bring messages in, and features answer them. Everything points down to {@code core.chat}, and nothing
 * points to a channel. This package contains only the JAX-RS application. Start reading at {@link
 * kr.plusbot.core.chat.Command}, then {@link kr.plusbot.core.dispatch.Dispatcher}.
 */
@NullMarked
package kr.plusbot;

import org.jspecify.annotations.NullMarked;
