package kr.plusbot.melon;

import kr.plusbot.chat.Reply;
import kr.plusbot.chat.Texts;

/** Tells a user what was found, in one bubble. Without state. */
final class SongListText {

    private SongListText() {}

    /** At most {@link Reply#LONGEST_TEXT} characters, cut between two songs. */
    static String of(SongQuery query, SongList songs) {
        String head = "멜론 \"%s\" 검색결과\n".formatted(query.shown());
        return songs.total() == 0
                ? head + "\n검색어 \"%s\"에 대한 노래 검색결과가 없습니다.".formatted(query.shown())
                : listed(head, songs);
    }

    private static String listed(String head, SongList songs) {
        String text = head;
        int left = songs.total();
        for (Song song : songs.first()) {
            String longer = text + line(song);
            if (Texts.length(longer + rest(left - 1)) > Reply.LONGEST_TEXT) {
                break;
            }
            text = longer;
            left--;
        }
        return text + rest(left);
    }

    private static String line(Song song) {
        String album = song.album().isEmpty() ? "" : "[" + song.album() + "] ";
        String artist = song.artist().isEmpty() ? "" : " by " + song.artist();
        String link = song.id().isEmpty() ? "" : "\n- " + MelonPages.song(song.id());
        return "\n" + album + song.name() + artist + link;
    }

    private static String rest(int left) {
        return left == 0 ? "" : "\n외 " + left + "곡";
    }
}
