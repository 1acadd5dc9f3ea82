/**
 * What the machines that run the bot ask it: does it live, is it ready.
 *
 * <p>Outside every channel's door; the world is kept away by the proxy in front. Start at {@link
 * kr.plusbot.platform.monitoring.StatusResource}.
 */
@NullMarked
package kr.plusbot.platform.monitoring;

import org.jspecify.annotations.NullMarked;
