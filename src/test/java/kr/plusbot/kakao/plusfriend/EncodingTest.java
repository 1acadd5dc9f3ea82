package kr.plusbot.kakao.plusfriend;

import static kr.plusbot.kakao.plusfriend.Refusals.assertLeavesNoTrace;
import static kr.plusbot.kakao.plusfriend.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import kr.plusbot.testing.EchoCommand;
import kr.plusbot.testing.LogLines;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodingTest {

    private static final String MESSAGE = "/plusfriend/message";

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withCommands(EchoCommand.class);

    @RegisterExtension
    final LogLines log = new LogLines();

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE", "EUC-KR", "x-windows-949"})
    void refusesEveryEncodingButUtf8(String charset) {
        byte[] body = Payload.text("따라:안녕").getBytes(Charset.forName(charset));

        assertRefused(BOT.call("POST", MESSAGE).body(body).send(), 400, "invalid json");
        assertRefused(
                BOT.call("POST", MESSAGE)
                        .header("Content-Type", "application/json; charset=" + charset)
                        .body(body)
                        .send(),
                400,
                "invalid json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ff",
                "fe",
                "80",
                "bf",
                "c0af",
                "c1bf",
                "c3",
                "c328",
                "e080af",
                "e228a1",
                "e282",
                "eda080",
                "edb080",
                "eda0bdedb880",
                "f08080af",
                "f0288c28",
                "f09f98",
                "f4908080",
                "f888808080",
                "fc8480808080",
                "00"
            })
    void refusesBytesThatAreNoUtf8(String hex) {
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        for (byte b : Payload.text("따라:<@>").getBytes(StandardCharsets.UTF_8)) {
            broken.writeBytes(b == '@' ? HexFormat.of().parseHex(hex) : new byte[] {b});
        }

        assertRefused(BOT.call("POST", MESSAGE).body(broken.toByteArray()).send(), 400, "invalid json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uFFFD", "\uFFFF", "\uD7FF", "\uE000", "\uDBFF\uDFFF", "\u00A1", "\u07FF", "\u0800", "\u007E"})
    void takesEveryCharacterAtTheEdgesOfUtf8(String character) {
        assertThat(BOT.post(MESSAGE, Payload.text("따라:<" + character + ">"))
                        .json()
                        .at("/message/text")
                        .textValue())
                .isEqualTo("<" + character + ">");
    }

    @Test
    void refusesACompressedBody() {
        byte[] body = gzipped(Payload.text("따라:안녕"));

        assertRefused(
                BOT.call("POST", MESSAGE)
                        .header("Content-Encoding", "gzip")
                        .body(body)
                        .send(),
                400,
                "invalid json");
    }

    @AfterEach
    void leavesNoTraceInTheLog() {
        assertLeavesNoTrace(log);
    }

    private static byte[] gzipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
