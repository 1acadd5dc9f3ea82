/**
 * Kakao's side of the auto-reply and the skill protocol: what it makes of a bot's answer, and calls that try a bot out,
 * wherever it runs and whatever it is written in.
 *
 * <p>The protocol's rules stand here once; the simulator's inspector and the command line only show what they say. Nothing
 * here knows this project's own bot. Start at {@link kr.plusbot.tools.check.Judge} and {@link kr.plusbot.tools.check.Checks}. "The
 * manual" is README.md of github.com/plusfriend/auto_reply, and the sections named are its own; "the format page" is
 * kakaobusiness.gitbook.io/main/tool/chatbot/skill_guide/answer_json_format, and its sections are called by their headings.
 */
@NullMarked
package kr.plusbot.tools.check;

import org.jspecify.annotations.NullMarked;
