/**
 * Tells what a user sent, in the same way for every channel: words, or a medium that Kakao hands on as words.
 *
 * <p>Start at {@link kr.plusbot.kakao.message.Said}.
 */
@NullMarked
package kr.plusbot.kakao.message;

import org.jspecify.annotations.NullMarked;
