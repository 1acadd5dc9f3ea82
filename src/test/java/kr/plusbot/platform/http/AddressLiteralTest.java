package kr.plusbot.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressLiteralTest {

    /** What addresses, and what is taken for them, are made of. */
    private static final List<String> PIECES =
            List.of(("0 1 7 10 010 076 110 234 255 256 0xea 00 000 1850511338 a F ffff"
                            + " FFFF 6e4c 8fea 00001 . . . : : : :: ::ffff: 110.76.143. 110.76.143.234 0:0:0:0:0: / /32 %eth0 [ ]"
                            + " * - _ \t \n \0 \" g 한 １")
                    .split(" "));

    @ParameterizedTest
    @CsvSource({
        "110.76.143.234, 110.76.143.234",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "::1, ::1",
        "0:0:0:0:0:0:0:1, ::1",
        "2001:DB8::A, 2001:db8::a",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "0001:0002::, 1:2::",
        "::110.76.143.234, ::6e4c:8fea"
    })
    void readsOneAddress(String text, String canonical) {
        assertThat(AddressLiteral.parse(text).map(IPAddress::toCanonicalString)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::ffff:110.76.143.234",
                "::FFFF:110.76.143.234",
                "::ffff:6e4c:8fea",
                "0:0:0:0:0:ffff:6e4c:8fea",
                "0000:0000:0000:0000:0000:ffff:110.76.143.234"
            })
    void readsAMappedAddressAsTheIpv4AddressItIs(String text) {
        assertThat(AddressLiteral.parse(text)).isEqualTo(AddressLiteral.parse("110.76.143.234"));
    }

    @ParameterizedTest
    @MethodSource("kr.plusbot.platform.http.ForwardedFor#notAnAddress")
    @ValueSource(
            strings = {
                "127.1",
                "110.76.143",
                "110.76.143.234.0",
                "110..143.234",
                "110.76.143.256",
                "110.76.143.-1",
                "110.76.143.234 ",
                "::ffff:127.1",
                "::ffff:6e4c:8fea/128",
                "00001::",
                "1::2::3",
                ":1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7::8",
                "::110.76.143.234:1",
                "6e4c8fea",
                "0x00000000000000000000ffff6e4c8fea",
                "4)+k&C#VzJ4br>0wv%Yp",
                "234.143.76.110.in-addr.arpa"
            })
    void refusesEverythingElse(String text) {
        assertThat(AddressLiteral.parse(text)).isEmpty();
    }

    @Test
    void agreesWithTheGrammarOfTheStandards() {
        List<String> texts = texts().toList();

        assertThat(texts)
                .allSatisfy(text -> assertThat(AddressLiteral.parse(text).isPresent())
                        .as(text)
                        .isEqualTo(LiteralGrammar.isAddress(text)));
        assertThat(texts.stream().filter(LiteralGrammar::isAddress).count()).isGreaterThan(500);
    }

    /** Thirty thousand texts out of an address's pieces, the same in each run. */
    private static Stream<String> texts() {
        Random random = new Random(1_015);
        return IntStream.range(0, 30_000).mapToObj(i -> switch (i % 3) {
            case 0 -> mix(random, PIECES, "");
            case 1 -> mix(random, List.of("0", "1", "77", "010", "255", "256", "12", "9"), ".");
            default -> mix(random, List.of("0", "1", "ff", "", "ABCD", "0db8", "12345", "10.1.2.3", "10.1.2.03"), ":");
        });
    }

    private static String mix(Random random, List<String> pieces, String separator) {
        return random.ints(2 + random.nextInt(8), 0, pieces.size())
                .mapToObj(pieces::get)
                .collect(Collectors.joining(separator));
    }
}
