/**
 * A chat room in the browser that plays Kakao's side, for people who develop a bot. Its page is in the top folder
 * {@code webapp/simulator}; it calls the channels over HTTP like anyone, through the same doors, and asks here only
 * what the protocol's rules make of an answer, and what a bot delivered to a callback address.
 *
 * <p>Switched off unless {@code plusbot.simulator.enabled} says so: then nothing here exists. Start at {@link
 * kr.plusbot.tools.simulator.SimulatorResource}.
 */
@NullMarked
package kr.plusbot.tools.simulator;

import org.jspecify.annotations.NullMarked;
