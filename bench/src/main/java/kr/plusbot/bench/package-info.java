/**
 * Measures what the bot costs. Each part starts servers in processes of their own and is their caller.
 *
 * <p>Start at {@link kr.plusbot.bench.Bench}.
 */
@NullMarked
package kr.plusbot.bench;

import org.jspecify.annotations.NullMarked;
