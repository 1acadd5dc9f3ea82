package kr.plusbot.melon;

/**
 * A song as Melon lists it, in plain text. Immutable.
 *
 * @param name never empty
 * @param album empty when Melon does not tell
 * @param artist empty when Melon does not tell
 * @param id digits; empty when Melon does not tell
 * @param cover the address of the album's picture; empty when Melon does not tell
 */
record Song(String name, String album, String artist, String id, String cover) {

    /** In bytes: one record, and five strings without their characters. */
    private static final int EMPTY = 250;

    /** A song without a cover. */
    Song(String name, String album, String artist, String id) {
        this(name, album, artist, id, "");
    }

    /** About how much memory this takes, in bytes. */
    int bytes() {
        return EMPTY + 2 * (name.length() + album.length() + artist.length() + id.length() + cover.length());
    }
}
