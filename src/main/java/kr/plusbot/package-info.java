/**
 * Plusbot: the bot server for KakaoTalk channels.
 *
 * <p>Channels bring messages in, features answer them, everything points down to {@code core.chat}, nobody points to a
 * channel. This package holds only the JAX-RS entry. Start reading at {@link kr.plusbot.core.chat.Command}, then {@link
 * kr.plusbot.core.dispatch.Dispatcher}.
 */
@NullMarked
package kr.plusbot;

import org.jspecify.annotations.NullMarked;
