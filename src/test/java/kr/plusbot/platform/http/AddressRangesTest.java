package kr.plusbot.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.plusbot.platform.runtime.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressRangesTest {

    @ParameterizedTest
    @CsvSource({
        "110.76.143.234, 110.76.143.234, 110.76.143.235",
        "110.76.143.234/32, 110.76.143.234, 110.76.143.233",
        "10.1.0.0/16, 10.1.0.0, 10.0.255.255",
        "10.1.0.0/16, 10.1.255.255, 10.2.0.0",
        "10.0.0.8/29, 10.0.0.15, 10.0.0.16",
        "0.0.0.0/0, 255.255.255.255, ::1",
        "::/0, ::1, 127.0.0.1",
        "2001:db8::/32, 2001:db8:ffff::1, 2001:db9::",
        "fe80::1, fe80:0:0:0:0:0:0:1, fe80::2",
        "10.1.0.0/16, ::ffff:10.1.2.3, ::10.1.2.3",
        "::ffff:10.1.0.0/112, 10.1.2.3, 10.2.0.0",
        "::ffff:10.1.2.3, 10.1.2.3, ::10.1.2.3",
        "::ffff:0:0/96, 203.0.113.9, 2001:db8::1"
    })
    void containsWhatLiesInside(String range, String inside, String outside) {
        AddressRanges ranges = AddressRanges.of("name", List.of(range));

        assertThat(AddressLiteral.parse(inside).map(ranges::contains)).contains(true);
        assertThat(AddressLiteral.parse(outside).map(ranges::contains)).contains(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "110.76.143.*",
                "110.76.143.234-236",
                "10.1/16",
                "10.1.2.3/16",
                "10.1.0.0/33",
                "10.1.0.0/-1",
                "10.1.0.0/016",
                "10.1.0.0/",
                "/16",
                "10.1.0.0/16/16",
                "10.1.0.0/255.255.0.0",
                "10.1.0.0 /16",
                "10.1.0.0/ 16",
                "010.1.0.0/16",
                "0xa010000/16",
                "2001:db8::1/32",
                "2001:db8::/129",
                "::ffff:10.1.2.3/112",
                "::ffff:10.01.0.0/112",
                "fe80::1%eth0",
                "[::1]",
                "10.1.0.0:80"
            })
    void refusesWhatIsNeitherAddressNorRange(String text) {
        assertThatThrownBy(() -> AddressRanges.of("plusbot.kakao.callers", List.of("127.0.0.1", text)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("plusbot.kakao.callers: \"" + text + "\" is not an IP address or a CIDR range,"
                        + " such as 110.76.143.234 or 10.1.0.0/16");
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.2.3, true",
        "10.1.2.3, 10.1.0.0/16, true",
        "10.1.2.3, ::ffff:10.1.2.3, true",
        "::/0, ::1, true",
        "::ffff:0:0/96, 10.1.2.3, true",
        "10.1.0.0/16, 10.2.0.0/16, false",
        "::/0, 10.1.2.3, false"
    })
    void tellsWhetherTheyOverlap(String mine, String its, boolean expected) {
        AddressRanges first = AddressRanges.of("name", List.of("192.0.2.1", mine));
        AddressRanges second = AddressRanges.of("name", List.of(its, "192.0.2.2"));

        assertThat(first.overlaps(second)).isEqualTo(expected);
        assertThat(second.overlaps(first)).isEqualTo(expected);
    }

    @Test
    void readsAsAnOperatorWouldWriteIt() {
        assertThat(AddressRanges.of("name", List.of("110.76.143.234", "10.1.0.0/16", "0:0::1")))
                .hasToString("[110.76.143.234, 10.1.0.0/16, ::1]");
    }
}
