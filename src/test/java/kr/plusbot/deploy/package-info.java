/**
 * The files that the bot is deployed by, held to their promises without Docker: who is reachable, by what rights it runs,
 * what is logged, and that the numbers in different files fit each other.
 *
 * <p>Start at {@link kr.plusbot.deploy.ComposeFileTest}.
 */
@NullMarked
package kr.plusbot.deploy;

import org.jspecify.annotations.NullMarked;
