/** The yardstick: a plain Jersey resource with CDI and one filter, which answers as the bot does and promises nothing. */
@NullMarked
package kr.plusbot.bench.plain;

import org.jspecify.annotations.NullMarked;
