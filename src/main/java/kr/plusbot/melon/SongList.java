package kr.plusbot.melon;

import java.util.List;

/**
 * What Melon found. Immutable.
 *
 * @param first the first songs, more than one reply can show
 * @param total how many songs there are, those that were not kept included
 */
record SongList(List<Song> first, int total) {

    /** With its link a song takes some 60 of a reply's 1,000 characters. */
    private static final int MOST_KEPT = 30;

    /** Copies the list. */
    SongList {
        first = List.copyOf(first);
    }

    static SongList of(List<Song> songs) {
        return new SongList(songs.subList(0, Math.min(songs.size(), MOST_KEPT)), songs.size());
    }

    /** About how much memory this takes, in bytes. */
    int bytes() {
        return first.stream().mapToInt(Song::bytes).sum();
    }
}
