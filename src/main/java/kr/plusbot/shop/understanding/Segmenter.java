package kr.plusbot.shop.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kr.plusbot.core.chat.Jamo;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence into words: the likeliest way over all, whether its words stand apart or not. What no word covers becomes unknown, at
 * a high cost. Safe across threads.
 */
final class Segmenter {

    /** In signs. A longer unknown part is no word with a slip, and would cost time. */
    private static final int LONGEST_SLIP = 30;

    private static final int OTHER = 0;
    private static final int NOUN = 1;
    private static final int UNKNOWN = 2;
    private static final int SLIP = 3;
    private static final int VERB = 4;
    private static final int STATES = 5;
    private static final double UNKNOWN_START = 2;
    private static final double UNKNOWN_SIGN = 3;

    /** Less than a number with its counter: 10피스 is what the menu calls so. */
    private static final double LIKE_A_NUMBER = 0.7;

    private static final Word UNKNOWN_WORD = Word.of(Role.UNKNOWN);
    private static final Word PART = Word.of(Role.PART);

    private final Lexicon lexicon;
    private final @Nullable Slips slips;

    /** @param slips null to know exact words only */
    Segmenter(Lexicon lexicon, @Nullable Slips slips) {
        this.lexicon = lexicon;
        this.slips = slips;
    }

    List<Token> tokens(Sentence sentence) {
        List<List<Edge>> edges = new ArrayList<>();
        for (int place = 0; place < sentence.length(); place++) {
            edges.add(edges(sentence, place));
        }
        List<Token> tokens = new Path(sentence, edges).tokens();
        if (slips == null || tokens.stream().noneMatch(token -> token.is(Role.UNKNOWN))) {
            return tokens;
        }
        tokens.stream()
                .filter(token -> token.is(Role.UNKNOWN) && token.to() - token.from() <= LONGEST_SLIP)
                .forEach(token -> slips.add(sentence, token.from(), token.to(), edges));
        return new Path(sentence, edges).tokens();
    }

    private List<Edge> edges(Sentence sentence, int from) {
        char sign = sentence.at(from);
        if (Sentence.isPart(sign)) {
            return new ArrayList<>(List.of(new Edge(from + 1, PART, 0)));
        }
        List<Edge> numbers = Numbers.at(sentence, from);
        List<Edge> edges = new ArrayList<>(numbers);
        int most = Math.min(sentence.length() - from, Math.max(lexicon.longest(), CommonWords.LONGEST));
        for (int length = 1; length <= most; length++) {
            String key = sentence.part(from, from + length);
            if (Sentence.isPart(key.charAt(length - 1))) {
                break;
            }
            Word ours = lexicon.word(key);
            if (ours != null) {
                int to = from + length;
                boolean counts = numbers.stream().anyMatch(number -> number.to() == to);
                edges.add(new Edge(to, ours, counts ? LIKE_A_NUMBER : menuCost(sentence, from, to)));
            }
            Word common = CommonWords.all().get(key);
            Word word = common == null && length > 1 ? CommonWords.all().get(Jamo.soft(key)) : common;
            if (word != null) {
                double more = (common == null ? 0.3 : 0) + (isOurs(word, key) ? 1 : 0);
                edges.add(new Edge(from + length, word, more + commonCost(sentence, word, from, from + length)));
            }
        }
        return edges;
    }

    /** 맵게요 is no wish where the menu has 맵게, and 커피는 says something where it has 커피. */
    private boolean isOurs(Word word, String key) {
        boolean ended =
                (word.role() == Role.WISH && key.endsWith("요")) || (word.role() == Role.FILLER && key.endsWith("는"));
        Word ours = ended ? lexicon.word(key.substring(0, key.length() - 1)) : null;
        return ours != null && ours.role() == Role.MENU;
    }

    private static double menuCost(Sentence sentence, int from, int to) {
        double alone = to - from == 1 && !sentence.isApart(from) && !sentence.isApart(to) ? 0.8 : 0;
        return 1 + alone + 0.1 * sentence.gaps(from, to);
    }

    private static double commonCost(Sentence sentence, Word word, int from, int to) {
        double gaps = 0.25 * sentence.gaps(from, to);
        if (word.role().isParticle()) {
            return 0.7 + gaps + (sentence.isApart(from) ? 0.6 : 0) - 0.01 * (to - from);
        }
        if (to - from > 1) {
            return 1.2 + gaps - 0.02 * (to - from) + (sentence.isApart(to) ? 0 : 0.05);
        }
        return 1.5 + (sentence.isApart(from) ? 0 : 0.9) + (sentence.isApart(to) ? 0 : 0.6);
    }

    /** The cheapest way through a sentence. */
    private static final class Path {

        private final Sentence sentence;
        private final double[][] costs;
        private final int[][] fromState;
        private final int[][] fromPlace;
        private final Word[][] words;

        Path(Sentence sentence, List<List<Edge>> edges) {
            this.sentence = sentence;
            int places = sentence.length() + 1;
            costs = new double[places][STATES];
            fromState = new int[places][STATES];
            fromPlace = new int[places][STATES];
            words = new Word[places][STATES];
            for (double[] row : costs) {
                Arrays.fill(row, Double.MAX_VALUE);
            }
            costs[0][OTHER] = 0;
            for (int place = 0; place < sentence.length(); place++) {
                for (int state = 0; state < STATES; state++) {
                    if (costs[place][state] < Double.MAX_VALUE) {
                        extend(place, state, edges.get(place));
                    }
                }
            }
        }

        private void extend(int place, int state, List<Edge> edges) {
            boolean apart = sentence.isApart(place);
            for (Edge edge : edges) {
                Role role = edge.word().role();
                boolean noun = state == NOUN || state == SLIP;
                boolean end = role == Role.END && state == VERB && !apart;
                boolean bound = role.isParticle() && (role != Role.CONJ || edge.to() - place < 2);
                boolean inside = edge.slip() && !apart && (state == UNKNOWN || isDigit(place, state));
                if (inside || (bound && !noun && !end)) {
                    continue;
                }
                double cost = edge.cost() + (end ? 1 : 0);
                if (state == UNKNOWN && !apart && role != Role.PART) {
                    cost += role == Role.MENU || role == Role.NUMBER ? 0.5 : edge.to() - place > 2 ? 0.7 : 2.5;
                }
                int next = edge.slip()
                        ? SLIP
                        : role.isNoun() || role == Role.UNKNOWN ? NOUN : role == Role.VERB ? VERB : OTHER;
                offer(edge.to(), next, costs[place][state] + cost, place, state, edge.word());
            }
            if (!Sentence.isPart(sentence.at(place)) && (state != SLIP || apart)) {
                double start = state == UNKNOWN ? 0 : UNKNOWN_START + (apart ? 0 : 1);
                offer(place + 1, UNKNOWN, costs[place][state] + start + UNKNOWN_SIGN, place, state, UNKNOWN_WORD);
            }
        }

        /** Whether a number of one sign ends here: the 열 of 열무. */
        private boolean isDigit(int place, int state) {
            Word before = words[place][state];
            return before != null && before.role() == Role.NUMBER && place - fromPlace[place][state] == 1;
        }

        private void offer(int place, int state, double cost, int before, int stateBefore, Word word) {
            if (cost < costs[place][state]) {
                costs[place][state] = cost;
                fromPlace[place][state] = before;
                fromState[place][state] = stateBefore;
                words[place][state] = word;
            }
        }

        List<Token> tokens() {
            List<Token> tokens = new ArrayList<>();
            int place = sentence.length();
            int state = cheapest(place);
            while (place > 0) {
                int end = place;
                Word word = words[place][state];
                int before = fromPlace[place][state];
                int stateBefore = fromState[place][state];
                while (state == UNKNOWN && stateBefore == UNKNOWN) {
                    place = before;
                    before = fromPlace[place][stateBefore];
                    stateBefore = fromState[place][UNKNOWN];
                }
                tokens.add(new Token(
                        word,
                        sentence.typed(before, end),
                        sentence.part(before, end),
                        before,
                        end,
                        sentence.isApart(before)));
                place = before;
                state = stateBefore;
            }
            Collections.reverse(tokens);
            return tokens;
        }

        private int cheapest(int place) {
            int best = OTHER;
            for (int state = 1; state < STATES; state++) {
                best = costs[place][state] < costs[place][best] ? state : best;
            }
            return best;
        }
    }
}
