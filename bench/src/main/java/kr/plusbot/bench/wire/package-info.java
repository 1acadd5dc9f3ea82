/** The wire records of the two programs that the bot is compared with, as a plain author would write them. */
@NullMarked
package kr.plusbot.bench.wire;

import org.jspecify.annotations.NullMarked;
