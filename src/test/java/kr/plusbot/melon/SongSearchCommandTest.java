package kr.plusbot.melon;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.AnythingPattern;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.List;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.core.dialogue.CommandRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SongSearchCommandTest {

    private static final String PATH = "/search/keyword/index.json";

    @RegisterExtension
    static final WireMockExtension MELON = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private WiredSearch search;

    @BeforeEach
    void open() {
        search = WiredSearch.patient(URI.create(MELON.baseUrl()));
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void listsSongsWithAlbumArtistAndLink() throws Exception {
        answer(Payload.SONGS);
        assertThat(search.ask("아이유").text()).isEqualTo("""
                멜론 "아이유" 검색결과

                [밤편지] 밤편지 by 아이유
                - https://www.melon.com/song/detail.htm?songId=30287019
                [Real] 좋은 날 by 아이유
                - https://www.melon.com/song/detail.htm?songId=3414749""");
    }

    @Test
    void opensMelonsOwnResults() throws Exception {
        answer(Payload.SONGS);
        Reply reply = search.ask("아이유");
        assertThat(reply.link().url())
                .isEqualTo(URI.create("https://www.melon.com/search/total/index.htm?q=%EC%95%84%EC%9D%B4%EC%9C%A0"));
        assertThat(reply.link().label()).isEqualTo("멜론에서 더 보기");
    }

    @Test
    void readsJsonp() throws Exception {
        answer(Payload.read("2-wrapper.js"));
        assertThat(search.ask("봄날").text()).isEqualTo("""
                멜론 "봄날" 검색결과

                [YOU NEVER WALK ALONE] 봄날 by 방탄소년단
                - https://www.melon.com/song/detail.htm?songId=30244931
                [첫 앨범 & 더] Smile :); by 가상밴드
                - https://www.melon.com/song/detail.htm?songId=9200002""");
    }

    @Test
    void turnsTagsAndEntitiesIntoText() throws Exception {
        answer(Payload.read("5-tags-and-entities.json"));
        assertThat(search.ask("사랑").text()).isEqualTo("""
                멜론 "사랑" 검색결과

                [Rock & Roll <3] 사랑 이야기 'Live' by 장범준 "버스커"
                - https://www.melon.com/song/detail.htm?songId=1
                [드라마 <도깨비> OST] 첫사랑
                - https://www.melon.com/song/detail.htm?songId=2""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5-no-hit-missing.json", "5-no-hit-empty.json"})
    void saysThatNothingWasFound(String file) throws Exception {
        answer(Payload.read(file));
        Reply reply = search.ask("없는노래");
        assertThat(reply.text()).isEqualTo("""
                멜론 "없는노래" 검색결과

                검색어 "없는노래"에 대한 노래 검색결과가 없습니다.""");
        assertThat(reply.link()).isNotNull();
    }

    @Test
    void cutsBetweenSongs() throws Exception {
        answer(Payload.songs(40));
        String text = search.ask("노래").text();
        long shown = text.lines().filter(line -> line.startsWith("[앨범] 노래 ")).count();
        assertThat(Texts.length(text)).isBetween(900, Reply.LONGEST_TEXT);
        assertThat(text).endsWith("\n외 " + (40 - shown) + "곡");
        assertThat(text.lines().filter(line -> line.startsWith("- https://"))).hasSize((int) shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000\u00a0\n", "\"\"", "\u200b"})
    void explainsHowToSearchForSomething(String nothing) throws Exception {
        Reply reply = search.ask(nothing);
        assertThat(reply).isEqualTo(SongSearchCommand.HINT);
        assertThat(reply.keyboard()).isEqualTo(Keyboard.TYPING);
        assertThat(MELON.findAll(getRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void asksForAShorterQuestion() throws Exception {
        assertThat(search.ask("가".repeat(5_000))).isEqualTo(SongSearchCommand.TOO_LONG);
        assertThat(MELON.findAll(getRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void staysWithinABubbleForALongQuestion() throws Exception {
        answer(Payload.songs(40));
        String question = "🎵노래 ".repeat(200).strip();
        Reply reply = search.ask(question);
        assertThat(reply.text()).startsWith("멜론 \"🎵노래 🎵노래 ").contains("…\" 검색결과\n\n[앨범] 노래 0 by 가수\n");
        assertThat(Texts.length(reply.text())).isLessThanOrEqualTo(Reply.LONGEST_TEXT);
        assertThat(reply.link().url().toASCIIString()).hasSizeLessThan(2_000);
        assertThat(onlyRequest().queryParameter("query").firstValue()).isEqualTo(question);
    }

    /** One host, one path, one query, equal to what was typed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a&query=b&jscallback=c",
                "a#b",
                "%26",
                "100%",
                "a+b",
                "@evil.example/x",
                "../../etc/passwd",
                "?x=1",
                "a;b=c",
                "//evil.example",
                "<script>",
                "한글 with spaces",
                "🎵",
                "\\",
                "{x}"
            })
    void asksExactlyWhatWasTyped(String words) throws Exception {
        answer(Payload.SONGS);
        search.ask(words);
        assertThat(onlyRequest().getHost()).isEqualTo("localhost");
        assertThat(onlyRequest().getQueryParams()).containsOnlyKeys("query");
        assertThat(onlyRequest().queryParameter("query").values()).containsExactly(words);
    }

    @Test
    void asksALongQuestionWhole() throws Exception {
        answer(Payload.SONGS);
        search.ask("a".repeat(5_000));
        assertThat(onlyRequest().queryParameter("query").values()).containsExactly("a".repeat(5_000));
    }

    @Test
    void asksWithoutLineBreaksAndQuotationMarks() throws Exception {
        answer(Payload.SONGS);
        assertThat(search.ask("“밤편지”\r\nHost: evil.example").text())
                .startsWith("멜론 \"“밤편지” Host: evil.example\" 검색결과\n");
        assertThat(onlyRequest().queryParameter("query").values()).containsExactly("밤편지 Host: evil.example");
        assertThat(onlyRequest().getHost()).isEqualTo("localhost");
    }

    @Test
    void introducesItself() throws Exception {
        answer(Payload.SONGS);
        search.ask("아이유");
        MELON.verify(
                1,
                getRequestedFor(urlPathEqualTo(PATH))
                        .withHeader("User-Agent", equalTo("Mozilla/5.0 (compatible; Plusbot/1.0)"))
                        .withHeader("Referer", equalTo("https://www.melon.com/index.htm"))
                        .withHeader("Accept", new AnythingPattern())
                        .withoutHeader("Accept-Encoding")
                        .withoutHeader("Cookie"));
    }

    @Test
    void answersToItsNameAndToItsPrefix() {
        SongSearchCommand command = new SongSearchCommand(null);
        assertThat(command.triggers()).hasSize(2);
        assertThat(command.name()).isEqualTo("song-search");
        assertThat(command.help()).startsWith("멜론검색:");
        assertThat(new CommandRegistry(List.of(command))).isNotNull();
    }

    private static void answer(String body) {
        MELON.stubFor(get(urlPathEqualTo(PATH)).willReturn(okJson(body)));
        MELON.stubFor(get(anyUrl()).atPriority(9).willReturn(aResponse().withStatus(404)));
    }

    private static LoggedRequest onlyRequest() {
        List<LoggedRequest> requests = MELON.findAll(getRequestedFor(urlPathEqualTo(PATH)));
        assertThat(MELON.findAll(getRequestedFor(anyUrl()))).hasSize(1);
        return requests.get(0);
    }
}
