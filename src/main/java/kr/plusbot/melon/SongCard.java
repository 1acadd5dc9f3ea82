package kr.plusbot.melon;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Card;
import kr.plusbot.core.chat.Reply;

/** Tells a user what was found: in one text, and as a list with covers. Without state. */
final class SongCard {

    private SongCard() {}

    static Reply reply(SongQuery query, SongList songs) {
        String text = SongListText.of(query, songs);
        List<Song> shown = SongListText.shown(query, songs);
        Reply reply = Reply.of(text);
        return shown.isEmpty() ? reply : reply.withCard(list(query, shown, songs.total() - shown.size(), text));
    }

    /** The card has all that the text says. */
    private static Card list(SongQuery query, List<Song> shown, int others, String text) {
        String rest = others == 0 ? "" : " (외 " + others + "곡)";
        String title = "멜론 \"%s\" 검색결과%s".formatted(query.shown(), rest);
        return new Card(
                Card.Layout.LIST, title, shown.stream().map(SongCard::row).toList(), null, text);
    }

    private static Card.Row row(Song song) {
        String description = Stream.of(song.artist(), song.album())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Card.Row(
                song.name(),
                description,
                song.cover().isEmpty() ? null : URI.create(song.cover()),
                song.id().isEmpty() ? null : URI.create(MelonPages.song(song.id())));
    }
}
