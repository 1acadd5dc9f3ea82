/**
 * What every entrance shares: the caller, the canonical path, the limit of a body, and the form of an error.
 *
 * <p>Nothing here knows a channel. Start at {@link kr.plusbot.platform.http.Door} and {@link
 * kr.plusbot.platform.http.Callers}.
 */
@NullMarked
package kr.plusbot.platform.http;

import org.jspecify.annotations.NullMarked;
