package kr.plusbot.melon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Texts;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SongListTextTest {

    private static final SongQuery QUERY = SongQuery.of("봄날");
    private static final Pattern REST = Pattern.compile("\n외 (\\d+)곡$");

    @Test
    void leavesOutWhatMelonDoesNotTell() {
        assertThat(textOf(new Song("봄날", "", "", ""))).isEqualTo("멜론 \"봄날\" 검색결과\n\n봄날");
        assertThat(textOf(new Song("봄날", "WINGS", "", ""))).endsWith("\n\n[WINGS] 봄날");
        assertThat(textOf(new Song("봄날", "", "방탄소년단", ""))).endsWith("\n\n봄날 by 방탄소년단");
    }

    @Test
    void showsPercentSignsAsTheyAre() {
        String text = SongListText.of(SongQuery.of("100%s"), SongList.of(List.of()));
        assertThat(text).isEqualTo("멜론 \"100%s\" 검색결과\n\n검색어 \"100%s\"에 대한 노래 검색결과가 없습니다.");
    }

    @Test
    void fillsABubbleToTheLastCharacter() {
        int head = Texts.length("멜론 \"봄날\" 검색결과\n\n");
        String name = "봄".repeat(Reply.LONGEST_TEXT - head);
        assertThat(Texts.length(textOf(new Song(name, "", "", "")))).isEqualTo(Reply.LONGEST_TEXT);
        assertThat(textOf(new Song(name + "봄", "", "", ""))).isEqualTo("멜론 \"봄날\" 검색결과\n\n외 1곡");
    }

    @Test
    void showsTwoSongsWithTheLongestNames() {
        String longest = "🎵".repeat(100);
        Song song = new Song(longest, longest, longest, "9".repeat(20));
        SongQuery query = SongQuery.of("🎵".repeat(500));
        String text = SongListText.of(query, SongList.of(Collections.nCopies(2_000, song)));
        assertThat(Texts.length(text)).isLessThanOrEqualTo(Reply.LONGEST_TEXT);
        assertThat(text).endsWith("\n외 1998곡");
    }

    @RepeatedTest(200)
    void countsEverySongOnceWithinTheLimit(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Song> songs = Stream.generate(() -> song(random))
                .limit(1 + random.nextInt(60))
                .toList();
        String text = SongListText.of(QUERY, SongList.of(songs));
        long shown = text.lines().filter(line -> line.contains("노래")).count();
        Matcher rest = REST.matcher(text);
        int left = rest.find() ? Integer.parseInt(rest.group(1)) : 0;
        assertThat(Texts.length(text)).isLessThanOrEqualTo(Reply.LONGEST_TEXT);
        assertThat(shown + left).isEqualTo(songs.size());
    }

    private static Song song(Random random) {
        return new Song("노래" + letters(random), letters(random), letters(random), random.nextBoolean() ? "123" : "");
    }

    private static String letters(Random random) {
        return "🎵".repeat(random.nextInt(98));
    }

    private static String textOf(Song song) {
        return SongListText.of(QUERY, SongList.of(List.of(song)));
    }
}
