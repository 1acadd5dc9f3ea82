package kr.plusbot.platform.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallIdTest {

    @Test
    void takesWhatKakaoSends() {
        assertThat(CallId.of("chp-0123456789abcdef0123456789abcdef")).isEqualTo("chp-0123456789abcdef0123456789abcdef");
        assertThat(CallId.of(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a\nb",
                "\u001b[31m",
                "가",
                "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void takesNothingElseForAnId(String sent) {
        assertThat(CallId.of(sent)).isNull();
    }

    @Test
    void givesTheFormerBack() {
        assertThat(CallId.swap("one")).isNull();
        assertThat(CallId.swap("other")).isEqualTo("one");
        assertThat(CallId.swap(null)).isEqualTo("other");
        assertThat(CallId.current()).isNull();
    }
}
