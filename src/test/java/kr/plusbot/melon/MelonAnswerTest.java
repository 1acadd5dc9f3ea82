package kr.plusbot.melon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.plusbot.core.chat.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MelonAnswerTest {

    @Test
    void readsSongs() throws Exception {
        assertThat(read(Payload.SONGS).first())
                .containsExactly(new Song("밤편지", "밤편지", "아이유", "30287019"), new Song("좋은 날", "Real", "아이유", "3414749"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"STATUS\":0}", "{\"SONGCONTENTS\":null}", "{\"SONGCONTENTS\":[]}"})
    void findsNothing(String body) throws Exception {
        assertThat(read(body)).isEqualTo(new SongList(List.of(), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "0", "null", "{}", "[]", "true"})
    void mindsNoStatus(String status) throws Exception {
        assertThat(read("{\"STATUS\":%s,\"SONGCONTENTS\":[{\"SONGNAME\":\"a\"}]}".formatted(status))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void showsNoMissingField() throws Exception {
        assertThat(song("\"SONGNAME\":\"봄날\"")).isEqualTo(new Song("봄날", "", "", ""));
        assertThat(song("\"SONGNAME\":\"봄날\",\"ALBUMNAME\":null,\"ARTISTNAME\":\"\",\"SONGID\":null"))
                .isEqualTo(new Song("봄날", "", "", ""));
        assertThat(song("\"SONGNAME\":\"봄날\",\"ALBUMNAME\":{},\"ARTISTNAME\":[\"x\"],\"SONGID\":true"))
                .isEqualTo(new Song("봄날", "", "", ""));
    }

    @Test
    void takesTheDisplayNameForAMissingName() throws Exception {
        assertThat(song("\"SONGNAMEDP\":\"<b>봄</b>날\"").name()).isEqualTo("봄날");
        assertThat(song("\"SONGNAME\":\" \",\"SONGNAMEDP\":\"봄날\"").name()).isEqualTo("봄날");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"30244931\"", "30244931", "\" 30244931 \""})
    void takesAnIdOfDigits(String id) throws Exception {
        assertThat(song("\"SONGNAME\":\"봄날\",\"SONGID\":" + id).id()).isEqualTo("30244931");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"1&x=2\"",
                "\"abc\"",
                "\"-1\"",
                "1.5",
                "1e9",
                "\"１２\"",
                "\"1\\n2\"",
                "\"javascript:1\"",
                "\"123456789012345678901\""
            })
    void makesNoLinkOfAnotherId(String id) throws Exception {
        assertThat(song("\"SONGNAME\":\"봄날\",\"SONGID\":" + id).id()).isEmpty();
    }

    @Test
    void skipsWhatIsNoSong() throws Exception {
        SongList songs = read("{\"SONGCONTENTS\":[null,1,\"x\",[],{},{\"SONGNAME\":\"봄날\"},{\"SONGID\":\"1\"}]}");
        assertThat(songs).isEqualTo(SongList.of(List.of(new Song("봄날", "", "", ""))));
    }

    @Test
    void cutsLongNames() throws Exception {
        Song song = song("\"SONGNAME\":\"%s\"".formatted("<b>🎵</b>".repeat(5_000)));
        assertThat(Texts.length(song.name())).isEqualTo(100);
        assertThat(song.name()).startsWith("🎵🎵").endsWith("🎵…");
    }

    @Test
    void keepsFewSongsAndCountsAll() throws Exception {
        SongList songs = read(Payload.songs(1_000));
        assertThat(songs.first()).hasSize(30);
        assertThat(songs.total()).isEqualTo(1_000);
    }

    @Test
    void passesOverAByteOrderMark() throws Exception {
        assertThat(read("\uFEFF" + Payload.SONGS).total()).isEqualTo(2);
    }

    @Test
    void tellsAFailureFromNothingFound() {
        assertThatExceptionOfType(SongSearchUnavailable.class)
                .isThrownBy(() -> read("{\"ERROR\":\"점검 중\"}"))
                .withMessage("an answer with ERROR");
        assertThatExceptionOfType(SongSearchUnavailable.class)
                .isThrownBy(() -> read("{\"SONGCONTENTS\":{}}"))
                .withMessage("an answer without readable songs");
    }

    @Test
    void showsSongsInSpiteOfAnError() throws Exception {
        assertThat(read("{\"ERROR\":\"\",\"SONGCONTENTS\":[{\"SONGNAME\":\"봄날\"}]}")
                        .total())
                .isEqualTo(1);
    }

    private static Song song(String fields) throws SongSearchUnavailable {
        return read("{\"SONGCONTENTS\":[{" + fields + "}]}").first().get(0);
    }

    private static SongList read(String body) throws SongSearchUnavailable {
        return MelonAnswer.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
