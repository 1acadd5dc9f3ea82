/**
 * Keeps Kakao from counting too many failures: it counts them as Kakao does, and asks for more care before Kakao acts.
 *
 * <p>Ten failures in a row, and Kakao answers with its own outage text; more than 1,000 a day, and it stops the bot until
 * somebody starts it by hand (auto-reply manual, section 8). Start at {@link kr.plusbot.core.guard.Guard}.
 */
@NullMarked
package kr.plusbot.core.guard;

import org.jspecify.annotations.NullMarked;
