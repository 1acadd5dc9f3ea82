/** Commands that misbehave, as a feature's author might write one. The tests put them into a copy of the WAR. */
@NullMarked
package kr.plusbot.server.commands;

import org.jspecify.annotations.NullMarked;
