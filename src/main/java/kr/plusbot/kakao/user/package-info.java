/**
 * Who speaks: reads the names by which Kakao calls a user off the wire, the same for every channel.
 *
 * <p>Beyond this package no such name is seen. Start at {@link kr.plusbot.kakao.user.Senders}.
 */
@NullMarked
package kr.plusbot.kakao.user;

import org.jspecify.annotations.NullMarked;
