package kr.plusbot.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonsTest {

    private final Buttons buttons = Buttons.of(
                    List.of("커피", "아메리카노", "카페라떼", "초코 케이크", "치즈케이크", "ICE", "이름으로 받기", "콜라"))
            .with("카페라떼", List.of("라떼"))
            .with("ICE", List.of("아이스"))
            .with("카페모카", List.of("모카"));

    @ParameterizedTest
    @CsvSource({
        "커피, 커피",
        "커피요, 커피",
        "커피로 주세요, 커피",
        "커피로 할게요!!, 커피",
        "커피ㅋㅋㅋ, 커피",
        "커피 ☕️, 커피",
        "음 커피요~, 커피",
        "커피 부탁드려요ㅠㅠ, 커피",
        "아메리카노 주세용, 아메리카노",
        "라떼요, 카페라떼",
        "아이스로 부탁드립니다, ICE",
        "ice요, ICE",
        "ＩＣＥ, ICE",
        "2번, 아메리카노",
        "2번이요, 아메리카노",
        "이번, 아메리카노",
        "첫 번째요, 커피",
        "세번째 거, 카페라떼",
        "아메, 아메리카노",
        "초코케이크, 초코 케이크",
        "초코, 초코 케이크",
        "이름으로 받을게요, 이름으로 받기",
        "이름으로, 이름으로 받기",
        "아메리카너, 아메리카노",
        "아매리카노 주세요, 아메리카노",
        "치즈케이쿠, 치즈케이크",
        "모카 하나 주세요, ''",
        "모카요, 카페모카",
        "커삐, 커피"
    })
    void hearsAnAnswerHoweverItIsPut(String text, String label) {
        assertThat(buttons.hear(text).sure()).isEqualTo(label);
        assertThat(buttons.hear(Normalizer.normalize(text, Normalizer.Form.NFD)).sure())
                .isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ㅋㅋ", "👍", "커피 말고", "몰라요", "카페 어디예요", "0번", "99번", "커피 있나요", "다른 거", "2", "녹차"})
    void guessesNothing(String text) {
        assertThat(buttons.hear(text).sure()).isEmpty();
    }

    @Test
    void asksWhereTwoAreNear() {
        Buttons cakes = Buttons.of(List.of("초코라떼", "초코 케이크", "딸기라떼"));
        assertThat(cakes.hear("초코요").labels()).containsExactly("초코라떼", "초코 케이크");
        assertThat(cakes.hear("초코요").isAsked()).isTrue();
        assertThat(buttons.hear("몰라").labels()).containsExactly("콜라");
        assertThat(buttons.hear("몰라").isAsked()).isTrue();
    }

    @Test
    void endsSoonOnAVeryLongText() {
        assertThat(buttons.hear("커피".repeat(100_000)).labels()).isEmpty();
    }
}
