/** What carries the bot: database, HTTP, settings and threads, monitoring, and the start. */
@NullMarked
package kr.plusbot.platform;

import org.jspecify.annotations.NullMarked;
