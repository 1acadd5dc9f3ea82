/**
 * Reads the keys by which Kakao names a user, in the same way for every channel.
 *
 * <p>Nothing beyond this package sees such a key. Start at {@link kr.plusbot.kakao.user.Senders}.
 */
@NullMarked
package kr.plusbot.kakao.user;

import org.jspecify.annotations.NullMarked;
