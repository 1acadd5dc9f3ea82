package kr.plusbot.platform.http;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The {@code X-Forwarded-For} lines of friend and foe, as they reach us through a trusted proxy. */
final class ForwardedFor {

    static final String KAKAO = "110.76.143.234";
    static final String STRANGER = "203.0.113.7";
    static final String PROXY = "172.28.0.2";
    static final String SECOND_PROXY = "10.1.2.3";

    /** One a line: each looks like an address, or like a header that some proxy writes, and is no strict literal. */
    private static final String NO_ADDRESSES = """
            unknown
            UNKNOWN
            _hidden
            kakao.com
            localhost
            110.76.143.234:80
            110.76.143.234 80
            110.76.143.234 110.76.143.234
            [110.76.143.234]
            [::ffff:110.76.143.234]
            [::ffff:110.76.143.234]:443
            [2001:db8::1]:80
            ::ffff:110.76.143.234%eth0
            2001:db8::1%25eth0
            "110.76.143.234"
            '110.76.143.234'
            for=110.76.143.234
            110.76.143.234;proto=https
            110.076.143.234
            110.76.143.0234
            00110.76.143.234
            0156.0114.0217.0352
            0x6e.0x4c.0x8f.0xea
            0x6e4c8fea
            0X6E4C8FEA
            1850511338
            015623107752
            110.76.36842
            110.5017578
            ::ffff:110.076.143.234
            ::ffff:110.76.36842
            ::ffff:110.76.143.0xea
            110.76.143.*
            110.76.143.234-236
            110.76.143.23_
            110.76.143.234/32
            110.76.143.0/24
            0.0.0.0/0
            *
            110.76.143.234.
            .110.76.143.234
            110。76。143。234
            １１０.76.143.234
            110.76.143.234#
            <script>alert(1)</script>
            ${jndi:ldap://localhost}
            """;

    private ForwardedFor() {}

    /** What a proxy of ours passes on when its peer is Kakao. */
    static Stream<List<String>> fromKakao() {
        return Stream.of(
                List.of(KAKAO),
                List.of("  110.76.143.234\t"),
                List.of("::ffff:110.76.143.234"),
                List.of("::FFFF:6E4C:8FEA"),
                List.of("2001:db8::77"),
                List.of("unknown, 110.76.143.234"),
                List.of("unknown," + KAKAO),
                List.of(STRANGER + ", " + KAKAO),
                List.of(STRANGER + "\t,\t" + KAKAO),
                List.of(", ,, " + KAKAO),
                List.of("<script>, " + KAKAO),
                List.of(KAKAO + ", " + SECOND_PROXY),
                List.of(KAKAO + ",10.1.9.9,172.28.0.2,::ffff:10.1.0.1"),
                List.of("unknown", KAKAO),
                List.of(STRANGER, KAKAO),
                List.of(STRANGER, KAKAO + "," + PROXY, SECOND_PROXY),
                List.of(",".repeat(1_000) + KAKAO),
                List.of((STRANGER + ",").repeat(1_000) + KAKAO),
                List.of(KAKAO + ("," + SECOND_PROXY).repeat(1_000)),
                Collections.nCopies(1_000, KAKAO));
    }

    /** What a proxy of ours passes on when its peer is somebody else, and what somebody may make of it. */
    static Stream<List<String>> fromOthers() {
        return Stream.concat(
                Stream.of(
                        List.of(),
                        List.of(STRANGER),
                        List.of(KAKAO + ", " + STRANGER),
                        List.of(KAKAO + "\t,\t" + STRANGER),
                        List.of(KAKAO, STRANGER),
                        List.of(KAKAO, STRANGER + "," + PROXY, SECOND_PROXY),
                        List.of(PROXY),
                        List.of(PROXY + "," + SECOND_PROXY),
                        List.of((KAKAO + ",").repeat(1_000) + STRANGER),
                        List.of((KAKAO + ",").repeat(1_000)),
                        List.of(",".repeat(1_000)),
                        Collections.nCopies(1_000, "")),
                notAnAddress().flatMap(ForwardedFor::asLastHop));
    }

    private static Stream<List<String>> asLastHop(String last) {
        return Stream.of(List.of(last), List.of(KAKAO + "," + last), List.of(KAKAO, last), List.of(last + "," + PROXY));
    }

    /** What no strict reader takes for an address. */
    static Stream<String> notAnAddress() {
        return Stream.concat(
                NO_ADDRESSES.lines(),
                Stream.of(
                        "",
                        " ",
                        KAKAO + "\0",
                        "\0" + KAKAO,
                        KAKAO + "\n",
                        KAKAO + "\u000B",
                        "\u00A0" + KAKAO,
                        "x".repeat(8_000)));
    }

    /** A caller at this peer whose call has these lines. */
    static Caller caller(String peer, List<String> lines) {
        return new Caller(peer, Map.of("X-Forwarded-For", lines));
    }
}
