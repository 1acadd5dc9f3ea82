/**
 * What tests of several packages share: servers that misbehave and time that is wound by hand.
 *
 * <p>Nothing here knows a channel. Start at {@link kr.plusbot.testkit.FaultServer}.
 */
@NullMarked
package kr.plusbot.testkit;

import org.jspecify.annotations.NullMarked;
