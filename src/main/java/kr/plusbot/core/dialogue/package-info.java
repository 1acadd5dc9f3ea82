/**
 * Finds the command or dialogue that a message starts, and knows at which step of a dialogue each user is.
 *
 * <p>Here belong the registry of all commands, the conversation, its turn and its store. Threads and deadlines do not.
 * Start at {@link kr.plusbot.core.dialogue.Turn}.
 */
@NullMarked
package kr.plusbot.core.dialogue;

import org.jspecify.annotations.NullMarked;
