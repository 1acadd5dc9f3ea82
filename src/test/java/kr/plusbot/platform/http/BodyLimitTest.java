package kr.plusbot.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BodyLimitTest {

    private final AtomicLong nanos = new AtomicLong();
    private final BodyLimit limit = new BodyLimit(nanos::get);

    @ParameterizedTest
    @ValueSource(strings = {"{}", "한글 😀", "\uFFFD", "\uFFFD\u0001\uFFFF", ""})
    void passesTextOnUnharmed(String text) throws IOException {
        for (String length : new String[] {null, String.valueOf(utf8(text).length), "65536", "nonsense"}) {
            assertThat(limit.aroundReadFrom(FakeReading.of(text, length))).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 65536", "65536, 65536", "70000, 65536", "99999999999, 65536"})
    void passesTheLongestBodyOn(String length, int size) throws IOException {
        String text = "a".repeat(size);

        assertThat(limit.aroundReadFrom(FakeReading.of(text, length))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "65537", "99999999999"})
    void refusesALongerOne(String length) {
        assertThat(refusal(FakeReading.of("a".repeat(65_537), length))).isEqualTo("413 request body too large");
    }

    @Test
    void readsNoMoreOfALongBodyThanTellsThatItIsLong() {
        ReaderInterceptorContext reading = FakeReading.of(new EndlessStream(), null);

        assertThat(refusal(reading)).isEqualTo("413 request body too large");
    }

    @Test
    void dropsACallerWhoSendsByteByByte() {
        InputStream slow = new InputStream() {
            @Override
            public int read() {
                nanos.addAndGet(300_000_000);
                return ' ';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                target[offset] = (byte) read();
                return 1;
            }
        };

        assertThat(refusal(FakeReading.of(slow, null))).isEqualTo("408 request timeout");
        assertThat(nanos.get()).isEqualTo(2_100_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "7b007d", "ff", "c0af", "eda080", "f4908080", "efbfbdff", "e282", "ffefbfbd"})
    void refusesWhatIsNoText(String hex) {
        byte[] body = HexFormat.of().parseHex(hex);

        assertThat(refusal(FakeReading.of(new ByteArrayInputStream(body), null)))
                .isEqualTo("400 invalid json");
    }

    @Test
    void refusesABodyThatBreaksOff() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the caller is gone");
            }
        };

        assertThat(refusal(FakeReading.of(broken, "10"))).isEqualTo("400 incomplete body");
    }

    @Test
    void refusesWhatIsReadAsNothing() {
        assertThat(refusal(FakeReading.of("null", null))).isEqualTo("400 unexpected json");
    }

    private String refusal(ReaderInterceptorContext reading) {
        ClientErrorException refusal =
                catchThrowableOfType(ClientErrorException.class, () -> limit.aroundReadFrom(reading));
        return refusal.getResponse().getStatus() + " "
                + ((ErrorBody) refusal.getResponse().getEntity()).error();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Fails the test when read far beyond the limit. */
    private static final class EndlessStream extends InputStream {

        private int count;

        @Override
        public int read() {
            assertThat(++count).isLessThanOrEqualTo(65_537);
            return 'a';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            target[offset] = (byte) read();
            return 1;
        }
    }
}
