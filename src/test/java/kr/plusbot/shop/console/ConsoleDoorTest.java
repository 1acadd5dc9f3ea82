package kr.plusbot.shop.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.Refusal;
import kr.plusbot.platform.http.TrustedProxies;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the page can be reached, and where it cannot. */
class ConsoleDoorTest {

    private static final TrustedProxies PROXIES =
            TrustedProxies.from(new Settings(Map.of("plusbot.trusted-proxies", "10.0.0.2"), Map.of()));

    @ParameterizedTest
    @CsvSource(textBlock = """
            127.0.0.1,       false, localhost:8080,    '',    '',            true
            127.0.0.1,       false, 127.0.0.1:8080,    '',    '',            true
            0:0:0:0:0:0:0:1, false, [::1]:8080,        '',    '',            true
            127.0.0.1,       false, evil.example,      '',    '',            false
            127.0.0.1,       false, localhost.evil.kr, '',    '',            false
            127.0.0.1,       false, '',                '',    '',            false
            127.0.0.1,       false, localhost,         '',    203.0.113.9,   false
            127.0.0.1,       false, localhost,         https, '',            false
            203.0.113.9,     false, localhost,         '',    '',            false
            203.0.113.9,     false, shop.example,      https, '',            false
            203.0.113.9,     true,  shop.example,      '',    '',            true
            10.0.0.2,        false, shop.example,      https, 203.0.113.9,   true
            10.0.0.2,        false, shop.example,      HTTPS, 203.0.113.9,   true
            10.0.0.2,        false, shop.example,      http,  203.0.113.9,   false
            10.0.0.2,        false, shop.example,      '',    203.0.113.9,   false
            10.0.0.2,        true,  shop.example,      http,  203.0.113.9,   false
            10.0.0.2,        false, localhost,         'https, http', '',    false
            """)
    void opensOnlyWhereNobodyReadsAlong(
            String peer, boolean overTls, String host, String proto, String forwardedFor, boolean opens) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        add(headers, "host", host);
        add(headers, "x-forwarded-proto", proto);
        add(headers, "x-forwarded-for", forwardedFor);
        Caller caller = new Caller(peer, overTls, headers);
        assertThat(new ConsoleDoor(new ConsoleSettings(true, PROXIES))
                        .refuse("main", caller)
                        .map(Refusal::status))
                .isEqualTo(opens ? Optional.empty() : Optional.of(403));
    }

    private static void add(Map<String, List<String>> headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.put(name.toLowerCase(Locale.ROOT), List.of(value));
        }
    }

    @Test
    void isNotThereUntilItIsSwitchedOn() {
        Caller caller = new Caller("127.0.0.1", Map.of("Host", List.of("localhost")));
        assertThat(new ConsoleDoor(new ConsoleSettings(false, PROXIES)).refuse("main", caller))
                .contains(Refusal.NOT_THERE);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, '', 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, '', 2001:db8:1:2::/64",
        "10.0.0.2, '198.51.100.7, 203.0.113.9', 203.0.113.9",
        "10.0.0.2, 'unknown', unknown",
        "10.0.0.2, '', unknown"
    })
    void countsPasswordsByTheCallersOwnNetwork(String peer, String forwardedFor, String network) {
        assertThat(PROXIES.network(new Caller(peer, Map.of("X-Forwarded-For", List.of(forwardedFor)))))
                .isEqualTo(network);
    }
}
