package kr.plusbot.shop.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void quotesTextsAndLeavesNumbersAlone() {
        assertThat(Csv.of(List.of(List.of("메뉴", "개수"), List.of("라떼, \"큰\" 것", 3L))))
                .isEqualTo("\uFEFF\"메뉴\",\"개수\"\r\n\"라떼, \"\"큰\"\" 것\",3\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "＝1",
                "\ttext",
                "=HYPERLINK(\"http://evil\")",
                "-2+3\nand more"
            })
    void runsNoCellAsAFormula(String text) {
        assertThat(Csv.of(List.of(List.of(text)))).startsWith("\uFEFF\"'");
    }

    @Test
    void leavesOrdinaryTextsAsTheyAre() {
        assertThat(Csv.of(List.of(List.of("샷 1개 추가 + 얼음", "a-b@c")))).isEqualTo("\uFEFF\"샷 1개 추가 + 얼음\",\"a-b@c\"\r\n");
    }
}
