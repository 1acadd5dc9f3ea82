package kr.plusbot.shop.staff;

import java.time.Instant;

/**
 * Something that somebody did behind the counter. Immutable.
 *
 * @param name who it was
 * @param what such as {@code ACCEPTED}
 * @param detail what it was done to; may be empty
 */
public record Act(Instant at, String name, String what, String detail) {}
