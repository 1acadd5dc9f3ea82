package kr.plusbot.melon;

import java.util.List;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Texts;

/** Tells a user what was found, in one bubble. Without state. */
final class SongListText {

    private SongListText() {}

    /** At most {@link Reply#LONGEST_TEXT} characters, cut between two songs. */
    static String of(SongQuery query, SongList songs) {
        String head = head(query);
        return songs.total() == 0
                ? head + "\n검색어 \"%s\"에 대한 노래 검색결과가 없습니다.".formatted(query.shown())
                : listed(head, songs);
    }

    private static String listed(String head, SongList songs) {
        List<Song> shown = shown(head, songs);
        return head + lines(shown) + rest(songs.total() - shown.size());
    }

    /** The songs that have room in the text. */
    static List<Song> shown(SongQuery query, SongList songs) {
        return shown(head(query), songs);
    }

    private static List<Song> shown(String head, SongList songs) {
        int count = 0;
        while (count < songs.first().size() && fits(head, songs, count + 1)) {
            count++;
        }
        return songs.first().subList(0, count);
    }

    private static boolean fits(String head, SongList songs, int count) {
        String text = head + lines(songs.first().subList(0, count)) + rest(songs.total() - count);
        return Texts.length(text) <= Reply.LONGEST_TEXT;
    }

    private static String lines(List<Song> songs) {
        return songs.stream().map(SongListText::line).collect(Collectors.joining());
    }

    private static String head(SongQuery query) {
        return "멜론 \"%s\" 검색결과\n".formatted(query.shown());
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
