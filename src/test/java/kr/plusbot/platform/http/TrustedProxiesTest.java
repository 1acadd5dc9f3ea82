package kr.plusbot.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;

final class TrustedProxiesTest {

    private final TrustedProxies proxies =
            TrustedProxies.from(new Settings(Map.of("plusbot.trusted-proxy-secret", "s3cret"), Map.of()));

    @Test
    void believeAProxyThatShowsTheSecretWhereverItIs() {
        assertThat(proxies.keepSecret(shown("s3cret"))).isTrue();
        assertThat(proxies.network(shown("s3cret"))).isEqualTo("203.0.113.9");
    }

    @Test
    void believeNoOtherSecret() {
        assertThat(proxies.keepSecret(shown("guess"))).isFalse();
        assertThat(proxies.network(shown("guess"))).isEqualTo("10.244.0.17");
    }

    private static Caller shown(String secret) {
        return new Caller(
                "10.244.0.17",
                Map.of(
                        "X-Plusbot-Proxy-Secret", List.of(secret),
                        "X-Forwarded-Proto", List.of("https"),
                        "X-Forwarded-For", List.of("203.0.113.9")));
    }
}
