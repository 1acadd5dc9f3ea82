/**
 * Tells the simulator where one of its users is in a dialogue.
 *
 * <p>Here and not beside the simulator, since it takes Kakao's keys and asks the dispatcher. Start at {@link
 * kr.plusbot.kakao.step.OpenStepResource}.
 */
@NullMarked
package kr.plusbot.kakao.step;

import org.jspecify.annotations.NullMarked;
