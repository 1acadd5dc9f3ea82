package kr.plusbot.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "네", "예", "네!", "넵ㅋㅋ", "네네", "ㅇㅇ", "ㅇㅋ", "확인", "확인했어요", "주문할게요", "네 주문할게요", "좋아요~", "OK", "ＯＫ", "네 👍",
                "ㄱㄱ"
            })
    void hearsYes(String text) {
        assertThat(YesNo.read(text)).contains(YesNo.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"아니요", "아니오", "아뇨ㅠㅠ", "ㄴㄴ", "없음", "없어요!", "스킵", "괜찮아요", "아니 됐어요", "필요 없어요", "건너뛸게요"})
    void hearsNo(String text) {
        assertThat(YesNo.read(text)).contains(YesNo.NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u200B", "네 아니요", "네 잔", "아메리카노", "ㅋㅋ", "네이버", "확인 안 했어요", "주문 취소", "아니면 라떼", "👍"})
    void hearsNeither(String text) {
        assertThat(YesNo.read(text)).isEmpty();
    }
}
