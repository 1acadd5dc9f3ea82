package kr.plusbot.melon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MelonAddressTest {

    @Test
    void encodesTheQuestionOnce() {
        URI address = MelonAddress.search(URI.create("https://www.melon.com"), SongQuery.of("봄날 100%&a"));
        assertThat(address)
                .isEqualTo(URI.create(
                        "https://www.melon.com/search/keyword/index.json" + "?query=%EB%B4%84%EB%82%A0%20100%25%26a"));
    }

    @Test
    void keepsThePathOfTheBase() {
        URI address = MelonAddress.search(URI.create("http://fake:8081/melon"), SongQuery.of("a"));
        assertThat(address).isEqualTo(URI.create("http://fake:8081/melon/search/keyword/index.json?query=a"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.melon.com/a?b=c, /x?y=z, https://www.melon.com/x?y=z",
        "https://www.melon.com/a/b, c, https://www.melon.com/a/c",
        "https://www.melon.com/a, https://www.melon.com:443/x, https://www.melon.com:443/x",
        "https://www.melon.com/a, HTTPS://WWW.MELON.COM/x, HTTPS://WWW.MELON.COM/x",
        "http://www.melon.com/a, https://www.melon.com/a, https://www.melon.com/a",
        "http://www.melon.com:80/a, https://www.melon.com:443/a, https://www.melon.com:443/a",
        "https://www.melon.com/a, /한글, https://www.melon.com/%ED%95%9C%EA%B8%80"
    })
    void followsToTheSameServer(URI from, String location, URI to) {
        assertThat(MelonAddress.redirect(from, location)).contains(to);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.melon.com/a, http://www.melon.com/a",
        "https://www.melon.com/a, https://melon.com/a",
        "https://www.melon.com/a, https://www.melon.com.evil.example/",
        "https://www.melon.com/a, https://www.melon.com@evil.example/",
        "https://www.melon.com/a, https://evil.example/www.melon.com",
        "https://www.melon.com/a, https://www.melon.com:8443/a",
        "http://www.melon.com:8080/a, https://www.melon.com/a",
        "http://www.melon.com/a, https://www.melon.com:8443/a",
        "https://www.melon.com/a, //169.254.169.254/latest",
        "https://www.melon.com/a, http://10.0.0.1/",
        "https://www.melon.com/a, file:///etc/passwd"
    })
    void followsNowhereElse(URI from, String location) {
        assertThat(MelonAddress.redirect(from, location)).isEmpty();
    }
}
