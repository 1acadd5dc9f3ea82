package kr.plusbot.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @CsvSource({
        "아이유, 아이유",
        "ＩＵ　밤편지！, IU 밤편지!",
        "멜론검색：아이유, 멜론검색:아이유",
        "\u200B아\u200B이\uFEFF유\u00AD, 아이유",
        "\u00A0아이유\u2003, 아이유",
        "ㅋㅋㅠㅠ, ㅋㅋㅠㅠ",
        "①번 ½ ™, ①번 ½ ™",
        "아\u3164이\u2800유, 아이유"
    })
    void showsWhatAReaderSees(String typed, String read) {
        assertThat(VisibleText.of(typed)).isEqualTo(read);
        assertThat(VisibleText.of(read)).isEqualTo(read);
        assertThat(VisibleText.of(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👨‍👩‍👧 가족", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👍🏽", "🇰🇷", "1️⃣"})
    void leavesAnEmojiWhole(String emoji) {
        assertThat(VisibleText.of(emoji)).isEqualTo(emoji);
        assertThat(VisibleText.isEmpty(emoji)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "\u3164\u3164", "\uFE0F", "\u2800 \u00AD", "\u200D", "\n\t"})
    void seesWhereNothingIsVisible(String text) {
        assertThat(VisibleText.isEmpty(text)).isTrue();
    }

    @Test
    void keepsTheLinesOfAText() {
        assertThat(VisibleText.of(" 첫 줄\r\n둘째\u2028줄\t끝 ")).isEqualTo("첫 줄\n둘째\n줄 끝");
    }
}
