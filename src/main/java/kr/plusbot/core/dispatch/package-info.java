/**
 * Keeps Kakao's deadline around commands and dialogues: threads, the users' queues, late answers.
 *
 * <p>Nothing here knows a wire protocol or a feature. Start at {@link kr.plusbot.core.dispatch.Dispatcher}.
 */
@NullMarked
package kr.plusbot.core.dispatch;

import org.jspecify.annotations.NullMarked;
