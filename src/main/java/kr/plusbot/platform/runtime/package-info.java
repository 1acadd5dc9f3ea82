/**
 * Values that an operator sets, read once from system properties and the environment and checked at start.
 *
 * <p>Here belongs how a value is looked up, parsed and refused. What a value means belongs to the feature that owns it,
 * in its {@code …Settings} record. What else every package takes from its surroundings is here too: the clock, and
 * clients for calls that go out. Start at {@link kr.plusbot.platform.runtime.Settings}.
 */
@NullMarked
package kr.plusbot.platform.runtime;

import org.jspecify.annotations.NullMarked;
