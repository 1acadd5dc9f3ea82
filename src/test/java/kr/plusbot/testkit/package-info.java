/**
 * What tests of several packages share: a bot that runs in this process, a caller who says exactly what he is told to, servers
 * that misbehave, databases of their own, time that is wound by hand, and a reader of the log.
 *
 * <p>Start at {@link kr.plusbot.testkit.RunningBot}, {@link kr.plusbot.testkit.FaultServer} and {@link
 * kr.plusbot.testkit.TestDatabases}.
 */
@NullMarked
package kr.plusbot.testkit;

import org.jspecify.annotations.NullMarked;
