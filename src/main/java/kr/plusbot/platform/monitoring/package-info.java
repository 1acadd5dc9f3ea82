/**
 * Answers the machines that run the bot: does it live, is it ready.
 *
 * <p>The paths lie outside every channel's door. The proxy in front keeps the world away from them. Start at {@link
 * kr.plusbot.platform.monitoring.StatusResource}.
 */
@NullMarked
package kr.plusbot.platform.monitoring;

import org.jspecify.annotations.NullMarked;
