/**
 * The callers: raw sockets, requests encoded beforehand, answers hardly looked at, so that the load costs the machine
 * little. Start at {@link kr.plusbot.bench.load.ClosedLoop}.
 */
@NullMarked
package kr.plusbot.bench.load;

import org.jspecify.annotations.NullMarked;
