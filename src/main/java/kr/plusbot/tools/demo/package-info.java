/**
 * Commands for people who try the bot in the simulator, so that they see what real commands show rarely. They exist where
 * {@code plusbot.simulator.enabled} says so, and nowhere else.
 */
@NullMarked
package kr.plusbot.tools.demo;

import org.jspecify.annotations.NullMarked;
