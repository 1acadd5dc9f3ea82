/**
 * What every entrance shares: who calls, which path he means, how long a body may be, and what an error looks like.
 *
 * <p>Nothing here knows a channel. Start at {@link kr.plusbot.platform.http.CanonicalPathFilter} and {@link
 * kr.plusbot.platform.http.Callers}.
 */
@NullMarked
package kr.plusbot.platform.http;

import org.jspecify.annotations.NullMarked;
