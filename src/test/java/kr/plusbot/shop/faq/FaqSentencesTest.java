package kr.plusbot.shop.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How well questions are recognised that customers ask in their own words: of twenty trades. */
final class FaqSentencesTest {

    private static final System.Logger LOG = System.getLogger(FaqSentencesTest.class.getName());
    private static final List<FaqSentence> ALL = FaqSentence.all();
    private static final List<FaqSentence> OTHERS =
            ALL.stream().filter(FaqSentence::isOfAnotherTrade).toList();
    private static final List<FaqSentence> FIRST =
            ALL.stream().filter(one -> !one.isOfAnotherTrade()).toList();

    @Test
    void answersMostAtOnce() {
        FaqSentence.SETS.forEach(set ->
                print(set, ALL.stream().filter(one -> one.set().equals(set)).toList()));
        Map<Faq, JamoTrigrams> plain = new HashMap<>();
        print("all", ALL);
        print(
                "jamo trigrams",
                ALL,
                one -> plain.computeIfAbsent(one.faq(), JamoTrigrams::new).find(one.say()));
        print("exact words", ALL, FaqSentence::writtenAlike);
        print("first trades", FIRST);
        print("other trades", OTHERS);
        assertThat(share(FIRST, FaqSentence::hasAnswer, FaqSentence::isRight)).isGreaterThanOrEqualTo(0.9);
        assertThat(share(OTHERS, FaqSentence::hasAnswer, FaqSentence::isRight)).isGreaterThanOrEqualTo(0.65);
    }

    @Test
    void answersOrSuggestsNearlyAll() {
        Predicate<FaqSentence> helped = one -> one.isRight() || one.isSuggested();
        assertThat(share(FIRST, FaqSentence::hasAnswer, helped)).isGreaterThanOrEqualTo(0.95);
        assertThat(share(OTHERS, FaqSentence::hasAnswer, helped)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void givesSeldomAWrongAnswer() {
        assertThat(FIRST).filteredOn(FaqSentence::isWrong).isEmpty();
        assertThat(share(OTHERS, FaqSentence::hasAnswer, FaqSentence::isWrong)).isLessThanOrEqualTo(0.03);
        assertThat(share(OTHERS, one -> !one.hasAnswer(), FaqSentence::isWrong)).isLessThanOrEqualTo(0.03);
    }

    private static double share(
            List<FaqSentence> sentences, Predicate<FaqSentence> among, Predicate<FaqSentence> those) {
        List<FaqSentence> all = sentences.stream().filter(among).toList();
        return (double) all.stream().filter(those).count() / all.size();
    }

    @Test
    void suggestsThreeAtTheMostAndNoneBesideAnAnswer() {
        assertThat(ALL)
                .extracting(FaqSentence::found)
                .allSatisfy(found -> assertThat(found.suggestions())
                        .hasSizeLessThanOrEqualTo(found.sure().isPresent() ? 0 : 3));
    }

    @Test
    void doesNotMindTheFormOfTheText() {
        for (FaqSentence one : ALL) {
            assertThat(one.faq().find(Normalizer.normalize(one.say(), Normalizer.Form.NFD)))
                    .isEqualTo(one.found());
            assertThat(one.faq().find("  " + one.say() + " ㅠㅠ!!")).isEqualTo(one.found());
        }
    }

    @Test
    void seldomNeedsSpaces() {
        Predicate<FaqSentence> right =
                one -> title(one.faq().find(one.say().replace(" ", ""))).equals(one.title());
        assertThat(share(FIRST, FaqSentence::hasAnswer, right)).isGreaterThanOrEqualTo(0.8);
        assertThat(share(OTHERS, FaqSentence::hasAnswer, right)).isGreaterThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "ㅋㅋㅋ", "👍", "\u200B", "1", "a", "가", "네", "감사합니다", "12345678901234567890"})
    void hasNothingToSayToWhatAsksNothing(String say) {
        ALL.stream()
                .map(FaqSentence::faq)
                .distinct()
                .forEach(faq -> assertThat(faq.find(say)).isEqualTo(new Found(Optional.empty(), List.of())));
    }

    private static Optional<String> title(Found found) {
        return found.sure().map(FaqEntry::title);
    }

    private static void print(String set, List<FaqSentence> sentences) {
        print(set, sentences, FaqSentence::answered);
    }

    /** One row of the table. */
    private static void print(
            String what, List<FaqSentence> sentences, Function<FaqSentence, Optional<String>> answered) {
        int asked = 0;
        int right = 0;
        int wrong = 0;
        int none = 0;
        int taken = 0;
        for (FaqSentence one : sentences) {
            Optional<String> answer = answered.apply(one);
            asked += one.hasAnswer() ? 1 : 0;
            right += one.hasAnswer() && answer.equals(one.title()) ? 1 : 0;
            wrong += one.hasAnswer() && answer.isPresent() && !answer.equals(one.title()) ? 1 : 0;
            none += one.hasAnswer() ? 0 : 1;
            taken += !one.hasAnswer() && answer.isPresent() ? 1 : 0;
        }
        LOG.log(
                Level.INFO,
                "%-14s | right at once %d/%d | another answer %d | answered although there is none %d/%d"
                        .formatted(what, right, asked, wrong, taken, none));
    }
}
