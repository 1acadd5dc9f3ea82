/**
 * What every entrance shares: who calls, which path he means, how long a body may be, and what an error looks like.
 *
 * <p>Nothing here knows a channel. Start at {@link kr.plusbot.http.CanonicalPathFilter} and {@link
 * kr.plusbot.http.Callers}.
 */
@NullMarked
package kr.plusbot.http;

import org.jspecify.annotations.NullMarked;
