package kr.plusbot.melon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.Card;
import kr.plusbot.core.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SongCardTest {

    private static final SongQuery QUERY = SongQuery.of("봄날");

    @Test
    void showsTheSongsOfTheTextWithTheirCoversAndPages() {
        Song song = new Song("봄날", "WINGS", "방탄소년단", "30244931", "https://cdnimg.melon.co.kr/1.jpg");
        Reply reply = SongCard.reply(QUERY, SongList.of(List.of(song, new Song("봄", "", "", ""))));

        assertThat(reply.card().words()).isEqualTo(reply.text());
        assertThat(reply.card().title()).isEqualTo("멜론 \"봄날\" 검색결과");
        assertThat(reply.card().rows())
                .containsExactly(
                        new Card.Row(
                                "봄날",
                                "방탄소년단 · WINGS",
                                URI.create("https://cdnimg.melon.co.kr/1.jpg"),
                                URI.create("https://www.melon.com/song/detail.htm?songId=30244931")),
                        Card.Row.of("봄", ""));
    }

    @Test
    void showsAsManySongsAsTheTextAndSaysHowManyAreLeft() {
        List<Song> songs = IntStream.range(0, 30)
                .mapToObj(i -> new Song("노래 " + i, "앨범", "가수", "123"))
                .toList();
        Reply reply = SongCard.reply(QUERY, SongList.of(songs));

        int shown = reply.card().rows().size();
        assertThat(reply.text()).contains("노래 " + (shown - 1) + " by").endsWith("\n외 " + (30 - shown) + "곡");
        assertThat(reply.card().title()).endsWith(" (외 " + (30 - shown) + "곡)");
    }

    @Test
    void hasNoCardWhereNothingIsFound() {
        assertThat(SongCard.reply(QUERY, SongList.of(List.of())).card()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://cdnimg.melon.co.kr/cm/album/1.jpg, https://cdnimg.melon.co.kr/cm/album/1.jpg",
        "https://cdnimg.melon.co.kr/cm/album/1.jpg/melon/resize/120, https://cdnimg.melon.co.kr/cm/album/1.jpg",
        "/cm/album/1.jpg, ''",
        "http://cdnimg.melon.co.kr/1.jpg, ''",
        "https://evil.example/cdnimg.melon.co.kr/1.jpg, ''",
        "'', ''"
    })
    void takesACoverOnlyFromMelonItself(String sent, String cover) throws Exception {
        String body = "{\"SONGCONTENTS\":[{\"SONGNAME\":\"봄날\",\"ALBUMIMG\":\"" + sent + "\"}]}";
        assertThat(MelonAnswer.read(body.getBytes(StandardCharsets.UTF_8))
                        .first()
                        .get(0)
                        .cover())
                .isEqualTo(cover);
    }
}
