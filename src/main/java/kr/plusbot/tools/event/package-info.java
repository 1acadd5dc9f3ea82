/**
 * Kakao's Event API as a bot meets it, without HTTP: what a call must be, and what its task says. The simulator serves it to people, the test
 * kit to tests.
 *
 * <p>"The guide" is Kakao's guide of the Event API at kakaobusiness.gitbook.io, "the group guide" that of group bots, 1.11.1. Start at {@link
 * kr.plusbot.tools.event.Talk}.
 */
@NullMarked
package kr.plusbot.tools.event;

import org.jspecify.annotations.NullMarked;
