package kr.plusbot.melon;

/**
 * A song as Melon lists it, in plain text. Immutable.
 *
 * @param name never empty
 * @param album empty when Melon does not tell
 * @param artist empty when Melon does not tell
 * @param id digits; empty when Melon does not tell
 */
record Song(String name, String album, String artist, String id) {}
