/**
 * Which command or dialogue a message sets off, and where each user is in a dialogue.
 *
 * <p>Here belong the registry of all commands, the conversation, its turn and its store. Threads and deadlines do not. Start
 * at {@link kr.plusbot.core.dialogue.Turn}.
 */
@NullMarked
package kr.plusbot.core.dialogue;

import org.jspecify.annotations.NullMarked;
