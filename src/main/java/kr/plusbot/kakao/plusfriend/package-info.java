/**
 * The channel of KakaoTalk's Plus Friend auto-reply API v2.0: five endpoints, their wire records, and the door before
 * them.
 *
 * <p>Kakao switched this API off on 2019-12-31. It remains here for development and tests, and as the simplest example
 * of a channel. Nothing outside this package knows its protocol. Start at {@link
 * kr.plusbot.kakao.plusfriend.PlusfriendResource}. "The manual" is README.md of github.com/plusfriend/auto_reply.
 */
@NullMarked
package kr.plusbot.kakao.plusfriend;

import org.jspecify.annotations.NullMarked;
