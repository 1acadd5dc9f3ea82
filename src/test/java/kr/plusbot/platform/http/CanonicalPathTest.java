package kr.plusbot.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalPathTest {

    private static final String MESSAGE = "plusfriend/message";
    private static final List<String> PIECES = List.of(("/,//,.,..,%2e,%2E%2e,%2F,%2f,%,%%,%z,%f,%ff,%00,%25,%252e,%0d,"
                    + "%ED%95%9C,%ED%95,%C0%AF,%ED%A0%80,%F0%9F%98%80,a,Z,~,*,+,;,=,-,_,한,😀,plusfriend,%70lusfriend,;x=1,"
                    + " ,?,\0,\uFFFD,\\")
            .split(","));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plusfriend/message",
                "/plusfriend/message",
                "//plusfriend//message",
                "plusfriend/message/",
                "plusfriend/message///",
                "./plusfriend/./message/.",
                "a/../plusfriend/b/c/../../message",
                "../../plusfriend/message",
                "a/%2e%2e/plusfriend/%2E/message",
                ".%2e/plusfriend/x/%2e./message",
                "%70lusfriend/%6D%65ssage",
                "plus%66riend/message/%2e/"
            })
    void reducesEveryWayToWriteAPathToOne(String rawPath) {
        assertThat(CanonicalPath.of(rawPath).encoded()).isEqualTo(MESSAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "plusfriend%2Fmessage, plusfriend%2Fmessage",
        "plusfriend%252Fmessage, plusfriend%252Fmessage",
        "%2570lusfriend, %2570lusfriend",
        "a/%252e%252e/b, a/%252e%252e/b",
        "a/..%2Fb, a/..%2Fb",
        "friend/a;b=c, friend/a%3Bb%3Dc",
        "friend;x=1/a, friend%3Bx%3D1/a",
        "PLUSFRIEND, PLUSFRIEND",
        "friend/a+b c, friend/a%2Bb%20c",
        "friend/~*, friend/%7E*",
        "friend/%00%0d, friend/%00%0D",
        "friend/한, friend/%ED%95%9C",
        "friend/%ed%95%9c, friend/%ED%95%9C",
        "friend/..., friend/..."
    })
    void keepsEverythingElseAsOneEncodedName(String rawPath, String expected) {
        assertThat(CanonicalPath.of(rawPath).encoded()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%a", "%zz", "%-1", "%ff", "%C0%AF", "%E0%80%AF", "%ED%A0%80", "%ED%95", "%F8%88"})
    void turnsABrokenEscapeIntoACharacterThatNoNameHas(String escape) {
        assertThat(CanonicalPath.of("plusfriend/friend/" + escape).segments())
                .startsWith("plusfriend", "friend")
                .hasSize(3)
                .last()
                .asString()
                .contains("\uFFFD")
                .doesNotContain("/", ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "///", ".", "..", "/./../", "%2e", "a/.."})
    void isEmptyAtTheRoot(String rawPath) {
        assertThat(CanonicalPath.of(rawPath).segments()).isEmpty();
        assertThat(CanonicalPath.of(rawPath).encoded()).isEmpty();
    }

    @Test
    void changesNothingWhenAppliedTwice() {
        paths().forEach(path -> {
            CanonicalPath once = CanonicalPath.of(path);

            assertThat(CanonicalPath.of(once.encoded())).as(path).isEqualTo(once);
        });
    }

    @Test
    void leavesNoSegmentEmptyOrRelative() {
        paths().forEach(path ->
                assertThat(CanonicalPath.of(path).segments()).as(path).doesNotContain("", ".", ".."));
    }

    /** Ten thousand paths out of awkward pieces, the same in each run. */
    private static Stream<String> paths() {
        Random random = new Random(2_018);
        return IntStream.range(0, 10_000)
                .mapToObj(i -> random.ints(random.nextInt(12), 0, PIECES.size())
                        .mapToObj(PIECES::get)
                        .collect(Collectors.joining(random.nextBoolean() ? "/" : "")));
    }
}
