/** What a database does by itself: the statements of a message without the bot around them. In a process of its own. */
@NullMarked
package kr.plusbot.bench.database;

import org.jspecify.annotations.NullMarked;
