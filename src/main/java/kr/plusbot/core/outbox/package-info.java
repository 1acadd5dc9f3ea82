/**
 * Notices on their way to people who have not asked, while a channel lets the bot speak first: which are called when, at what cost, what
 * they say at the last moment, and what became of them.
 *
 * <p>It knows no channel: one that speaks first takes {@link kr.plusbot.core.outbox.Calls} and brings back what it heard. The words
 * are asked for at {@link kr.plusbot.core.outbox.Outbox}, where to start reading.
 */
@NullMarked
package kr.plusbot.core.outbox;

import org.jspecify.annotations.NullMarked;
