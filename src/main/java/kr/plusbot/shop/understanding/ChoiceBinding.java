package kr.plusbot.shop.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.plusbot.core.chat.Jamo;

/** Binds choices to items: to the one before or the one behind, or to all. Mutable, for one sentence. */
final class ChoiceBinding {

    private static final Set<String> MANNERS = Set.of(
            "로", "으로", "걸로", "거로", "껄로", "것으로", "로다가", "으로다가", "로만", "으로만", "사이즈로", "맛으로", "루", "으루", "걸루", "껄루", "로요",
            "으로요", "거요", "거", "것", "꺼", "로는", "으로는", "로도", "해서", "로해서", "으로해서", "거랑", "버전으로");

    /** The final consonant ㄴ, by its number in Unicode 15. */
    private static final int N = 4;

    private final List<Token> tokens;
    private final Ahead ahead;
    private final Basket basket;
    private final List<Token> forAll = new ArrayList<>();
    private boolean spread;

    ChoiceBinding(List<Token> tokens, Ahead ahead, Basket basket) {
        this.tokens = tokens;
        this.ahead = ahead;
        this.basket = basket;
    }

    /** From here on choices belong to one line again. */
    void endSpread() {
        spread = false;
    }

    /** Binds the choices that were said for all before any item. */
    void finish() {
        if (basket.drafts.isEmpty()) {
            basket.unclear |= !forAll.isEmpty();
        } else {
            forAll.forEach(this::spread);
        }
    }

    void choice(int i, Token token) {
        basket.lastChoice = token;
        if (spread) {
            spread(token);
        } else if (basket.parts.isChoiceFirst() && ahead.near(i + 1) == Ahead.Next.NUMBER) {
            basket.pending.add(token);
        } else if (!basket.parts.isEmpty()) {
            basket.parts.add(token.word());
        } else if (basket.current == null) {
            basket.pending.add(token);
        } else {
            place(i, token, basket.current);
        }
        basket.last = Basket.Kind.CHOICE;
    }

    /** Of 둘 다 and its kin; 1 of every other. */
    static int countOf(Token token) {
        return List.of("둘", "셋", "넷").indexOf(token.key().substring(0, 1)) + 2;
    }

    /** 둘 다 behind one item that is not counted yet counts it. */
    void spreadOver(Token token) {
        spread = true;
        int number = countOf(token);
        if (number > 1 && basket.drafts.size() == 1 && basket.current != null && basket.current.quantity == 0) {
            basket.current.quantity = number;
        }
        basket.unclear |= number > 1
                && !basket.drafts.isEmpty()
                && number != basket.drafts.size()
                && number
                        != basket.drafts.stream()
                                .mapToInt(draft -> draft.quantity)
                                .sum();
    }

    private void spread(Token token) {
        if (basket.drafts.isEmpty()) {
            forAll.add(token);
            return;
        }
        basket.drafts.forEach(draft -> draft.adjoined = false);
        List<Draft> takers = basket.drafts.stream()
                .filter(draft -> draft.answer(token.word()).isPresent())
                .toList();
        basket.unclear |= takers.isEmpty();
        for (Draft draft : takers) {
            basket.unclear |= !draft.takes(token.word());
            basket.give(draft, token);
        }
    }

    private void place(int i, Token token, Draft line) {
        int place = ahead.place(i + 1);
        boolean itemFollows = place < tokens.size()
                && (tokens.get(place).isItem() || tokens.get(place).is(Role.UNKNOWN));
        if (itemFollows) {
            between(i, token, line, tokens.get(place).word());
        } else if (basket.override && line.answer(token.word()).isPresent()) {
            basket.give(line, token);
        } else if (line.takes(token.word())) {
            boolean counted = line.quantity > 0 && ahead.is(place, Role.NUMBER) && !isChosen(line, token);
            if (counted) {
                basket.pending.add(token);
            } else {
                basket.give(line, token);
            }
        } else if (line.contradicts(token.word())) {
            again(place, token, line);
        } else {
            basket.give(line, token);
        }
    }

    private static boolean isChosen(Draft line, Token token) {
        return line.answer(token.word())
                .filter(answer -> line.choices.containsKey(answer.option()))
                .isPresent();
    }

    /** Another answer to the same question: the same item once more, if it is counted or joined by "and". */
    private void again(int place, Token token, Draft line) {
        if (basket.parted && line.joined) {
            Draft again = basket.begin(new Draft(line.item, line.named));
            basket.give(again, token);
            basket.unclear |= line.chosenLate;
            basket.unclear |= !again.choices.keySet().containsAll(line.choices.keySet());
        } else if (ahead.is(place, Role.NUMBER) || ahead.is(place, Role.VAGUE)) {
            basket.pending.add(token);
        } else {
            basket.unclear = true;
        }
    }

    /** A choice between two items belongs to one of them. */
    private void between(int i, Token token, Draft line, Word next) {
        boolean back = line.takes(token.word());
        boolean forward = next.items().stream().anyMatch(sense -> accepts(sense, token.word()));
        if (back && forward) {
            boolean manner = isManner(i, token);
            boolean attribute = isAttribute(token);
            boolean goesBack = !basket.parted && (manner || (line.quantity == 0 && !attribute));
            boolean postposed = !basket.parted && !manner && !attribute && line.quantity == 0;
            if (postposed && !isFollowedByChoice(i)) {
                basket.unclear = true;
            }
            basket.unclear |= manner && basket.parted;
            back = goesBack;
        }
        if (back) {
            basket.give(line, token);
        } else {
            basket.pending.add(token);
        }
    }

    /** Whether the next item has its choice behind it: 아메리카노 아이스 라떼 핫. */
    private boolean isFollowedByChoice(int i) {
        int place = ahead.place(i + 1);
        return place + 1 < tokens.size() && tokens.get(place + 1).isChoice();
    }

    private static boolean accepts(Sense sense, Word choice) {
        Draft draft = new Draft(sense.item(), "");
        sense.choices().forEach(draft::choose);
        return draft.takes(choice);
    }

    private boolean isManner(int i, Token token) {
        return token.key().endsWith("게")
                || (ahead.is(i + 1, Role.PARTICLE)
                        && MANNERS.contains(tokens.get(i + 1).key()));
    }

    /** 따뜻한, 뜨거운, 큰: what stands before its noun. */
    private static boolean isAttribute(Token token) {
        return Jamo.finalOf(token.key().charAt(token.key().length() - 1)) == N;
    }
}
