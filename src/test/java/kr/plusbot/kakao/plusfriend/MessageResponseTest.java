package kr.plusbot.kakao.plusfriend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageResponseTest {

    private static final String SMILE = "😀";

    @ParameterizedTest
    @ValueSource(strings = {"가", "a", SMILE, "\n"})
    void sendsAThousandCharactersAsTheyAre(String character) {
        String text = character.repeat(999) + "끝";

        assertThat(sent(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"가", "a", SMILE})
    void cutsTheThousandAndFirstAndSaysSo(String character) {
        assertThat(sent(character.repeat(1_001))).isEqualTo(character.repeat(999) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍💻", "e\u0301", "\r\n", "🇰🇷", "\u1100\u1161\u11A8", "👍🏽"})
    void cutsBeforeACharacterOfSeveralCodePointsNeverInside(String cluster) {
        String text = "a".repeat(998) + cluster + "b".repeat(50);

        assertThat(sent(text)).isEqualTo("a".repeat(998) + "…");
    }

    @Test
    void cutsOneEndlessClusterToNothingButTheMark() {
        assertThat(sent("e" + "\u0301".repeat(2_000))).endsWith("…").satisfies(MessageResponseTest::fits);
    }

    @Test
    void neverSendsMoreThanAThousandNorHalfACharacter() {
        List<String> pieces =
                List.of("a", "가", SMILE, "👩‍💻", "e\u0301", "🇰🇷", "\u1100\u1161\u11A8", "\n", "👍🏽", "\uD83D");
        Random random = new Random(1_000);

        IntStream.range(0, 500).forEach(i -> {
            String text = random.ints(random.nextInt(1_200), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining("", "x", ""));

            assertThat(sent(text)).satisfies(MessageResponseTest::fits);
            assertThat(Reply.of(text).text())
                    .satisfies(whole ->
                            assertThat(isBoundary(whole, kept(sent(text)))).isTrue());
        });
    }

    private static String sent(String text) {
        return MessageResponse.of(Reply.of(text)).message().text();
    }

    private static void fits(String text) {
        assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(1_000);
        assertThat(text.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private static int kept(String sent) {
        return sent.endsWith("…") ? sent.length() - 1 : sent.length();
    }

    private static boolean isBoundary(String text, int at) {
        return at == text.length()
                || Pattern.compile("\\b{g}").matcher(text).results().anyMatch(b -> b.start() == at);
    }
}
