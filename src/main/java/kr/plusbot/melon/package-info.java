/**
 * Song search at Melon: the command, what it says, and a careful client for a server that promises nothing.
 *
 * <p>Here belongs everything that knows Melon. Its search is no published API, so every answer is read with suspicion and
 * every call is bounded: in time, in bytes, in number. Start at {@link kr.plusbot.melon.SongSearchCommand}; a search goes
 * on through {@link kr.plusbot.melon.SongSearch} (equal questions), {@link kr.plusbot.melon.MelonGuard} (how many, and
 * whether at all), {@link kr.plusbot.melon.MelonClient} (HTTP) and {@link kr.plusbot.melon.MelonAnswer} (JSON).
 */
@NullMarked
package kr.plusbot.melon;

import org.jspecify.annotations.NullMarked;
