package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "2, 2",
        "２, 2",
        "②, 2",
        "' 2 ', 2",
        "02, 2",
        "99, 99",
        "2개, 2",
        "２개, 2",
        "2 개, 2",
        "2잔, 2",
        "2잔이요, 2",
        "'2잔 주세요.', 2",
        "2개만요, 2",
        "2개로 할게요, 2",
        "10인분, 10",
        "하나, 1",
        "하나요, 1",
        "한 잔, 1",
        "한개, 1",
        "두 개, 2",
        "두개, 2",
        "두　개, 2",
        "둘이요, 2",
        "세 잔, 3",
        "석 잔, 3",
        "세트 아니고 셋, -1",
        "세 세트, 3",
        "네 잔, 4",
        "넷, 4",
        "다섯, 5",
        "여섯 조각, 6",
        "일곱, 7",
        "여덟 개, 8",
        "아홉, 9",
        "열, 10",
        "열두 잔, 12",
        "열하나, 11",
        "스물, 20",
        "스무 잔, 20",
        "스물한 개, 21",
        "서른셋, 33",
        "쉰, 50",
        "아흔아홉, 99",
        "아흔아홉 개, 99",
        "이 인분, 2",
        "삼 인분, 3",
        "십, 10",
        "십이, 12",
        "이십 개, 20",
        "구십구, 99",
        "두잔ㅋㅋ, 2",
        "한 잔으로 주세요, 1",
        "2개로, 2",
        "두 잔만 주세요 ㅠㅠ, 2",
        "세 개씩, 3",
        "두 개 정도요, 2",
        "2잔 부탁드립니다~, 2",
        "한 개 주세용, 1",
        "음 두 개요, 2",
        "두 잔 👍, 2",
        "하나만 주세요!!, 1",
        "2개 주문할게요, 2",
        "네 잔이요, 4"
    })
    void readsWhatPeopleType(String text, int quantity) {
        OptionalInt expected = quantity < 0 ? OptionalInt.empty() : OptionalInt.of(quantity);
        assertThat(Quantity.parse(text)).isEqualTo(expected);
        assertThat(Quantity.parse(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "00",
                "100",
                "0개",
                "백 개",
                "-1",
                "+2",
                "2.5",
                "1,000",
                "1 2",
                "2-3개",
                "2~3",
                "두세 개",
                "한두 개",
                "많이요ㅋㅋ",
                "ㅋㅋ",
                "네ㅋㅋ",
                "두 잔 말고",
                "네",
                "네네",
                "한",
                "세",
                "이",
                "개",
                "잔",
                "많이",
                "아메리카노",
                "2번",
                "2원",
                "１００",
                "99999999999999999999",
                "하나둘",
                "열스물",
                "이십십",
                "두 잔 두 잔",
                "2 두",
                "2\u0000",
                "👍",
                "http://example.com/2.png",
                "' or 1=1--"
            })
    void asksAgainWhereItIsNotClear(String text) {
        assertThat(Quantity.parse(text)).isEmpty();
    }

    @Test
    void readsEveryNumberUpToTheMost() {
        for (int number = 1; number <= Quantity.MOST; number++) {
            assertThat(Quantity.parse(number + "개")).hasValue(number);
        }
    }

    @Test
    void endsSoonOnAVeryLongText() {
        assertThat(Quantity.parse("개".repeat(100_000))).isEmpty();
        assertThat(Quantity.parse("두".repeat(100_000) + "개")).isEmpty();
        assertThat(Quantity.parse("9".repeat(100_000))).isEmpty();
    }
}
