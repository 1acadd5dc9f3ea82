package kr.plusbot.melon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonpTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "_({\"a\":1});|{\"a\":1}",
                "_({\"a\":1})|{\"a\":1}",
                "`  jQuery1910_17.cb ({\"a\":1});\r\n`|{\"a\":1}",
                "$({\"a\":\"Smile :);\"});|{\"a\":\"Smile :);\"}",
                "_();|``",
                "{\"a\":\"f(x);\"}|{\"a\":\"f(x);\"}"
            })
    void unwraps(String body, String json) {
        assertThat(Jsonp.unwrap(body)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "_(", "(", ")", ");", "_({\"a\":1}", "1({});", "_(;", "<html>(x)"})
    void leavesWhatIsNoCall(String body) {
        assertThat(Jsonp.unwrap(body)).isEqualTo(body);
    }
}
