package kr.plusbot.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of Kakao's format page. */
final class LimitTest {

    @ParameterizedTest
    @CsvSource({
        "SIMPLE_TEXT, 1000",
        "ALT_TEXT, 50",
        "TEXT_CARD, 400",
        "TITLE, 50",
        "LABEL, 14",
        "ROW_TITLE, 6",
        "SUMMARY_DESCRIPTION, 14"
    })
    void countsCodePoints(Limit limit, int most) {
        assertThat(limit.cut("😀".repeat(most))).isEqualTo("😀".repeat(most));
        assertThat(limit.cut("😀".repeat(most + 1))).isEqualTo("😀".repeat(most - 1) + "…");
    }

    @ParameterizedTest
    @CsvSource({
        "OUTPUTS, 3",
        "QUICK_REPLIES, 10",
        "BUTTONS, 3",
        "LIST_ITEMS, 5",
        "CAROUSEL_LISTS, 5",
        "CAROUSEL_LIST_ITEMS, 4",
        "ROWS, 10"
    })
    void countsEntries(Limit limit, int most) {
        assertThat(limit.cut(Collections.nCopies(most, "x"))).hasSize(most);
        assertThat(limit.cut(Collections.nCopies(most + 1, "x"))).hasSize(most);
    }
}
