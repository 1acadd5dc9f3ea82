/**
 * The values that an operator sets. They are read once, from system properties and the environment, and checked at the
 * start.
 *
 * <p>Here belongs how a value is looked up, parsed and refused. What a value means belongs to the feature that owns it,
 * in its {@code …Settings} record. The other things that every package takes from its surroundings are here, too: the
 * clock, the threads, the data directory, and clients for outgoing calls. Start at {@link
 * kr.plusbot.platform.runtime.Settings}.
 */
@NullMarked
package kr.plusbot.platform.runtime;

import org.jspecify.annotations.NullMarked;
