/**
 * The test kit for authors of bots: users who talk with a bot and say what they expect to see, a clock to wind, a Melon to
 * script, and saved conversations that are told again. It is published beside the bot, so it depends on nothing of the bot's
 * own tests.
 *
 * <p>Start at {@link kr.plusbot.testkit.Bot} for one command and at {@link kr.plusbot.testkit.WholeBot} for all of them.
 */
@NullMarked
package kr.plusbot.testkit;

import org.jspecify.annotations.NullMarked;
