package kr.plusbot.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    private static final String KEY = Phrase.key("멜론검색:");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "멜론검색:",
                "멜론검색：",
                " 멜론검색 : ",
                "멜론 검색:\n",
                "멜론\u3000검색\u00a0:",
                "\ufeff멜론검색:",
                "멜론\u200b검색:",
                "ㅁㅔㄹㄹㅗㄴㄱㅓㅁㅅㅐㄱ:",
                "\uffb1\uffc7\uffa9\uffa9\uffcc\uffa4\uffa1\uffc6\uffb1\uffb5\uffc3\uffa1:"
            })
    void takesWhatPeopleTypeForOnePhrase(String typed) {
        assertThat(Phrase.key(typed)).isEqualTo(KEY);
    }

    @Test
    void takesDecomposedHangulForComposed() {
        assertThat(Phrase.key(Normalizer.normalize("멜론검색:", Normalizer.Form.NFD)))
                .isEqualTo(KEY);
    }

    @Test
    void ignoresCaseAndWidthOfLatin() {
        assertThat(Phrase.key("ＨｅＬＰ")).isEqualTo("help");
    }

    @Test
    void tellsDifferentWordsApart() {
        assertThat(Phrase.key("멜론검색")).isNotEqualTo(Phrase.key("멜른검색"));
        assertThat(Phrase.key("각하")).isNotEqualTo(Phrase.key("가카"));
    }

    @Test
    void isTheSameWhenAppliedTwice() {
        Random random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(12, 0, 0x20000)
                    .filter(c -> !Character.isSurrogate((char) c) || c > 0xFFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String key = Phrase.key(text);
            assertThat(Phrase.key(key)).as(text).isEqualTo(key);
        }
    }

    @Test
    void findsWhereThePrefixEndsInTheTextAsTyped() {
        String typed = "멜론 검색：  아이유 IU";
        int end = Phrase.endOfLongestPrefix(typed, Set.of(KEY), KEY.length()).orElseThrow();
        assertThat(typed.substring(end)).isEqualTo("  아이유 IU");
    }

    @Test
    void prefersTheLongestPrefix() {
        String longer = Phrase.key("멜론검색:앨범:");
        int end = Phrase.endOfLongestPrefix("멜론검색:앨범:꽃갈피", Set.of(KEY, longer), longer.length())
                .orElseThrow();
        assertThat("멜론검색:앨범:꽃갈피".substring(end)).isEqualTo("꽃갈피");
    }

    @Test
    void findsNoPrefixInTheMiddleOfAText() {
        assertThat(Phrase.endOfLongestPrefix("저기 멜론검색:아이유", Set.of(KEY), KEY.length()))
                .isEmpty();
    }
}
