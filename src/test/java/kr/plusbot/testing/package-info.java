/**
 * What the bot's own tests share beyond the test kit: a bot behind its real filters, servers that misbehave, databases of
 * their own, and a reader of the log.
 *
 * <p>Start at {@link kr.plusbot.testing.RunningBot}, {@link kr.plusbot.testing.FaultServer} and {@link
 * kr.plusbot.testing.TestDatabases}.
 */
@NullMarked
package kr.plusbot.testing;

import org.jspecify.annotations.NullMarked;
