/**
 * Speaks to people first, by Kakao's Event API: asks Kakao to run a block for whom there is news, and asks what became of it.
 *
 * <p>It knows nobody's words. Kakao asks for them at {@code openbuilder/notice}, where the block's skill is. Start at {@link
 * kr.plusbot.kakao.event.Speaker}. "The guide" is Kakao's guide of the Event API at kakaobusiness.gitbook.io, "the group guide" that of
 * group bots, 1.11.1.
 */
@NullMarked
package kr.plusbot.kakao.event;

import org.jspecify.annotations.NullMarked;
