package kr.plusbot.melon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<b>봄</b>날|봄날",
                "A &amp; B|A & B",
                "It&#39;s &quot;you&quot; &#x27;n&#x27; me|It's \"you\" 'n' me",
                "a&nbsp;&nbsp;b|a b",
                "&lt;b&gt;|<b>",
                "I <3 U|I <3 U",
                "a < b > c|a < b > c",
                "드라마 <도깨비> OST|드라마 <도깨비> OST",
                "Smile :);|Smile :);",
                "R&B|R&B",
                "<script>alert(1)</script>봄날|봄날",
                "<img src=x onerror=alert(1)>봄날|봄날",
                "봄<br>날|봄 날",
                "`  봄날\n`|봄날",
                "<b></b>|``"
            })
    void leavesWhatAReaderSees(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @Test
    void staysOnOneLine() {
        assertThat(PlainText.of("봄\u0000\u001b[31m\u2028날\r\n끝\u0085!")).isEqualTo("봄 [31m 날 끝 !");
    }

    @Test
    void readsNoEndlessMarkup() {
        assertThat(PlainText.of("봄날" + "<b>".repeat(80_000))).isEqualTo("봄날");
    }
}
