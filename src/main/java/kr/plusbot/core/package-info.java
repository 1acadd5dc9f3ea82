/** What every bot needs, whatever its channel and its features: what authors write against, dialogues, and the dispatcher. */
@NullMarked
package kr.plusbot.core;

import org.jspecify.annotations.NullMarked;
