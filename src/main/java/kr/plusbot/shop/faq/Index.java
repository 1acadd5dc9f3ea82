package kr.plusbot.shop.faq;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.shop.understanding.PlainText;

/**
 * Finds the question that a sentence asks. Immutable and safe across threads.
 *
 * <p>A sentence and a saying are compared by their topics. An answer is sure only if it explains most of the sentence, if the sentence
 * says most of one saying, and if no other question is near.
 */
final class Index {

    /** How far the second question is behind a sure one. */
    private static final double AHEAD = 0.1;

    /** What is worth suggesting. */
    private static final double NEAR = 0.2;

    private static final int MOST_SUGGESTIONS = 3;

    /** In characters; no question is longer. */
    private static final int LONGEST = 1_000;

    private final Lexicon lexicon;
    private final Map<String, FaqEntry> exact = new HashMap<>();
    private final List<Question> questions;
    private final Rarity rarity;

    Index(List<FaqEntry> entries) {
        lexicon = new Lexicon(Words.all(), OwnWords.of(entries, Words.all()));
        entries.forEach(entry -> entry.allSayings().forEach(saying -> exact.put(key(saying), entry)));
        questions = entries.stream().map(entry -> Question.of(entry, lexicon)).toList();
        rarity = new Rarity(questions);
    }

    private static String key(String sentence) {
        return Phrase.key(Cut.plain(sentence));
    }

    /** What a customer asks. */
    Found find(String sentence) {
        if (sentence.length() > LONGEST) {
            return new Found(Optional.empty(), List.of());
        }
        FaqEntry same = exact.get(key(sentence));
        if (same != null) {
            return Found.sure(same);
        }
        Said said = Said.of(Cut.of(lexicon, sentence)).understood();
        return priceList(said).map(Found::sure).orElseGet(() -> near(said, Said.tells(PlainText.of(sentence))));
    }

    /** The one question about what the shop's own things cost, where prices are asked for and nothing else. */
    private Optional<FaqEntry> priceList(Said said) {
        List<Question> lists = questions.stream().filter(Question::prices).toList();
        return said.asksPricesOnly() && lists.size() == 1
                ? Optional.of(lists.get(0).entry())
                : Optional.empty();
    }

    private Found near(Said said, boolean tells) {
        List<Score> scores = questions.stream()
                .map(question -> Score.of(question, said, rarity))
                .filter(score -> score.value() > NEAR)
                .sorted(Comparator.comparingDouble(Score::value).reversed())
                .limit(MOST_SUGGESTIONS)
                .toList();
        double second = scores.size() > 1 ? scores.get(1).value() : 0;
        boolean sure = !scores.isEmpty()
                && (!tells || scores.get(0).told())
                && scores.get(0).isSure()
                && scores.get(0).value() - second >= AHEAD;
        return sure
                ? Found.sure(scores.get(0).entry())
                : new Found(Optional.empty(), scores.stream().map(Score::entry).toList());
    }
}
