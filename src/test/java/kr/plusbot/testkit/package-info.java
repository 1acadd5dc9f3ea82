/**
 * What tests of several packages share: a bot that runs in this process, a caller who says exactly what he is told to, servers
 * that misbehave, time that is wound by hand, and a reader of the log.
 *
 * <p>Start at {@link kr.plusbot.testkit.RunningBot} and {@link kr.plusbot.testkit.FaultServer}.
 */
@NullMarked
package kr.plusbot.testkit;

import org.jspecify.annotations.NullMarked;
