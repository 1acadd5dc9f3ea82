package kr.plusbot.platform.http;

import static kr.plusbot.platform.http.ForwardedFor.KAKAO;
import static kr.plusbot.platform.http.ForwardedFor.PROXY;
import static kr.plusbot.platform.http.ForwardedFor.SECOND_PROXY;
import static kr.plusbot.platform.http.ForwardedFor.STRANGER;
import static kr.plusbot.platform.http.ForwardedFor.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CallersTest {

    private static final String FROM_KAKAO = "kr.plusbot.platform.http.ForwardedFor#fromKakao";
    private static final String FROM_OTHERS = "kr.plusbot.platform.http.ForwardedFor#fromOthers";

    private static final List<String> KAKAO_PEERS = List.of(
            KAKAO,
            "::ffff:110.76.143.234",
            "0:0:0:0:0:ffff:6e4c:8fea",
            "0:0:0:0:0:ffff:110.76.143.234",
            "2001:db8:0:0:0:0:0:1",
            "fe80:0:0:0:0:0:0:9%eth0");
    private static final List<String> STRANGERS = List.of(
            STRANGER,
            "110.76.143.233",
            "127.0.0.1",
            "192.168.0.1",
            "172.28.0.3",
            "::ffff:203.0.113.7",
            "0:0:0:0:0:0:0:1",
            "0:0:0:0:0:0:6e4c:8fea",
            "2001:db9:0:0:0:0:0:1",
            "fe80:0:0:0:0:0:0:8%eth0",
            "",
            "null",
            "unix:/run/socket");
    private static final List<String> PROXIES =
            List.of(PROXY, SECOND_PROXY, "::ffff:172.28.0.2", "0:0:0:0:0:ffff:ac1c:2", "2001:db8:ffff:0:0:0:0:5");

    private final Callers callers = from(Map.of(
            "plusbot.kakao.callers", "110.76.143.234,110.76.143.235,110.76.143.236,2001:db8::/64,fe80::9",
            "plusbot.trusted-proxies", "172.28.0.2,10.1.0.0/16,2001:db8:ffff::/48"));

    @ParameterizedTest
    @MethodSource(FROM_KAKAO)
    void believesTheLastForeignAddressThatATrustedProxyNames(List<String> lines) {
        assertThat(PROXIES).allMatch(proxy -> callers.mayCall(caller(proxy, lines)));
    }

    @ParameterizedTest
    @MethodSource(FROM_OTHERS)
    void refusesWhateverElseATrustedProxyNames(List<String> lines) {
        assertThat(PROXIES).noneMatch(proxy -> callers.mayCall(caller(proxy, lines)));
    }

    @ParameterizedTest
    @MethodSource({FROM_KAKAO, FROM_OTHERS})
    void ignoresTheHeaderOfAPeerThatIsNoProxy(List<String> lines) {
        assertThat(KAKAO_PEERS).allMatch(kakao -> callers.mayCall(caller(kakao, lines)));
        assertThat(STRANGERS).noneMatch(stranger -> callers.mayCall(caller(stranger, lines)));
    }

    @ParameterizedTest
    @MethodSource({FROM_KAKAO, FROM_OTHERS})
    void trustsNoProxyUnlessToldSo(List<String> lines) {
        Callers direct = from(Map.of("plusbot.kakao.callers", "110.76.143.234"));

        assertThat(PROXIES).noneMatch(proxy -> direct.mayCall(caller(proxy, lines)));
        assertThat(direct.mayCall(caller(KAKAO, lines))).isTrue();
    }

    @ParameterizedTest
    @MethodSource(FROM_KAKAO)
    void believesAProxyThatShowsTheSecretWhereverItIs(List<String> lines) {
        Callers anywhere = from(Map.of(
                "plusbot.kakao.callers", "110.76.143.234,110.76.143.235,110.76.143.236,2001:db8::/64,fe80::9",
                "plusbot.trusted-proxies", "172.28.0.2,10.1.0.0/16,2001:db8:ffff::/48",
                "plusbot.trusted-proxy-secret", "s3cret"));

        assertThat(STRANGERS).allMatch(proxy -> anywhere.mayCall(showing("s3cret", proxy, lines)));
        assertThat(STRANGERS).noneMatch(proxy -> anywhere.mayCall(showing("s3cret2", proxy, lines)));
        assertThat(STRANGERS).noneMatch(proxy -> callers.mayCall(showing("s3cret", proxy, lines)));
    }

    @ParameterizedTest
    @MethodSource(FROM_OTHERS)
    void refusesWhateverElseAProxyNamesThatShowsTheSecret(List<String> lines) {
        Callers anywhere =
                from(Map.of("plusbot.kakao.callers", "110.76.143.234", "plusbot.trusted-proxy-secret", "s3cret"));

        assertThat(STRANGERS).noneMatch(proxy -> anywhere.mayCall(showing("s3cret", proxy, lines)));
        assertThat(anywhere.mayCall(showing("s3cret", KAKAO, lines))).isFalse();
    }

    private static Caller showing(String secret, String peer, List<String> lines) {
        return new Caller(peer, Map.of("X-Forwarded-For", lines, "X-Plusbot-Proxy-Secret", List.of(secret)));
    }

    @Test
    void agreesWithTheRuleForAnyMixOfHops() {
        Random random = new Random(1_987);
        List<String> hops = new ArrayList<>(List.of(KAKAO, KAKAO, "2001:db8::3", STRANGER, "::1"));
        hops.addAll(List.of(PROXY, PROXY, PROXY, SECOND_PROXY, "2001:db8:ffff::1", "::ffff:10.1.5.5"));
        hops.addAll(ForwardedFor.notAnAddress().limit(40).toList());
        List<String> kakao = List.of(KAKAO, "2001:db8::3");
        List<String> proxies = List.of(PROXY, SECOND_PROXY, "2001:db8:ffff::1", "::ffff:10.1.5.5");

        IntStream.range(0, 20_000).forEach(i -> {
            List<String> way = random.ints(1 + random.nextInt(6), 0, hops.size())
                    .mapToObj(hops::get)
                    .toList();
            List<String> foreign =
                    way.stream().filter(hop -> !proxies.contains(hop)).toList();
            boolean expected = !foreign.isEmpty() && kakao.contains(foreign.get(foreign.size() - 1));

            assertThat(callers.mayCall(caller(PROXY, lines(way, random))))
                    .as("%s", way)
                    .isEqualTo(expected);
        });
    }

    @Test
    void judgesEachOfAThousandHopsOnce() {
        List<String> hops = IntStream.range(0, 1_000)
                .mapToObj(hop -> "10.1." + hop / 250 + "." + hop % 250)
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> judged = new ArrayList<>();

        assertThat(Callers.lastForeign(List.of(String.join(", ", hops)), judged::add))
                .isEmpty();

        Collections.reverse(hops);
        assertThat(judged).isEqualTo(hops);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "a", "1", ":", "."})
    void judgesALongHopOnce(String character) {
        List<String> lines = List.of(STRANGER, character.repeat(8_000));
        List<String> judged = new ArrayList<>();

        Callers.lastForeign(lines, hop -> !judged.add(hop));

        assertThat(judged).containsExactly(character.repeat(8_000).strip());
        assertThat(callers.name(caller(PROXY, lines))).isEqualTo("an unknown address behind " + PROXY);
    }

    @Test
    void namesTheCallerForTheLogAndNothingThatHeWrote() {
        assertThat(callers.name(caller(STRANGER, List.of(KAKAO)))).isEqualTo(STRANGER);
        assertThat(callers.name(caller(PROXY, List.of(KAKAO + "," + STRANGER)))).isEqualTo(STRANGER);
        assertThat(callers.name(caller(PROXY, List.of("${jndi:ldap://localhost}"))))
                .isEqualTo("an unknown address behind " + PROXY);
        assertThat(callers.name(caller("", List.of(KAKAO)))).isEqualTo("an unknown address behind ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110.76.143.234", "110.76.143.0/24", "::ffff:110.76.143.236", "10.0.0.1,0.0.0.0/0"})
    void refusesAnAddressThatIsCallerAndProxyAtTheSameTime(String proxies) {
        assertThatThrownBy(() -> from(Map.of("plusbot.trusted-proxies", proxies)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("plusbot.trusted-proxies: \"" + proxies
                        + "\" is not apart from plusbot.kakao.callers: [110.76.143.234, 110.76.143.236]");
    }

    @Test
    void refusesAnUnreadableProxy() {
        assertThatThrownBy(() -> from(Map.of("plusbot.trusted-proxies", "nginx")))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("plusbot.trusted-proxies: \"nginx\" is not an IP address or a CIDR range,"
                        + " such as 110.76.143.234 or 10.1.0.0/16");
    }

    private static Callers from(Map<String, String> properties) {
        return Callers.from(
                new Settings(properties, Map.of()),
                "plusbot.kakao.callers",
                List.of("110.76.143.234", "110.76.143.236"));
    }

    /** The hops in one header line or several, with or without blanks between them. */
    private static List<String> lines(List<String> hops, Random random) {
        List<String> lines = new ArrayList<>(List.of(hops.get(0)));
        for (String hop : hops.subList(1, hops.size())) {
            int last = lines.size() - 1;
            switch (random.nextInt(3)) {
                case 0 -> lines.add(hop);
                case 1 -> lines.set(last, lines.get(last) + "," + hop);
                default -> lines.set(last, lines.get(last) + " ,\t " + hop);
            }
        }
        return lines;
    }
}
