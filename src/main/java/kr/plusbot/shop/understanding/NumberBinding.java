package kr.plusbot.shop.understanding;

import java.util.List;
import java.util.Set;

/** Binds numbers to items: to one line, to each, or to a part of one. Mutable, for one sentence. */
final class NumberBinding {

    private static final Set<String> SUMS = Set.of("총", "합쳐서", "모두", "전부", "다해서", "합해서", "총합");

    private final List<Token> tokens;
    private final Ahead ahead;
    private final Basket basket;
    private boolean each;
    private int pendingEach;

    NumberBinding(List<Token> tokens, Ahead ahead, Basket basket) {
        this.tokens = tokens;
        this.ahead = ahead;
        this.basket = basket;
    }

    /** The next number counts each line: 각각. */
    void each() {
        each = true;
    }

    /** Counts each line that has no number by the one that was said for all. */
    void finish() {
        basket.drafts.stream()
                .filter(draft -> draft.quantity == 0 && pendingEach > 0)
                .forEach(draft -> draft.quantity = pendingEach);
    }

    /** 둘 다 before an item counts it. */
    void all(int i, Token token) {
        int number = ChoiceBinding.countOf(token);
        if (number > 1 && basket.drafts.isEmpty() && ahead.near(i + 1) == Ahead.Next.ITEM) {
            basket.pendingNumber = number;
        }
    }

    void number(int i, int number) {
        boolean distributed = ahead.is(i + 1, Role.EACHLY) || each;
        if (distributed) {
            distribute(i, number);
        } else if (basket.parts.isRest() && basket.parts.isOpen()) {
            return;
        } else if (ahead.is(i + 1, Role.OF)) {
            of(number);
        } else if (ahead.is(i + 1, Role.ALL) && basket.current != null) {
            all(basket.current, number);
        } else if (basket.splitting || ahead.is(i + 1, Role.TOPIC)) {
            part(i, number);
        } else {
            count(i, number);
        }
        basket.last = Basket.Kind.NUMBER;
    }

    private void count(int i, int number) {
        bindCount(i, number);
        if (basket.current != null && basket.parts.isEmpty() && basket.pendingNumber == 0) {
            chooseByCounter(i, basket.current);
        }
    }

    /** 두 캔 says how many, and that they are cans where the menu has cans and bottles. */
    private void chooseByCounter(int i, Draft line) {
        Numbers.counter(tokens.get(i).key())
                .flatMap(line::choiceNamed)
                .filter(answer -> !line.choices.containsKey(answer.option()))
                .ifPresent(line::choose);
    }

    private void bindCount(int i, int number) {
        Draft line = basket.current;
        if (line != null && !basket.pending.isEmpty()) {
            countPending(line, number);
        } else if (line != null && (line.quantity == 0 || basket.recount)) {
            basket.recount = false;
            line.quantity = number;
            basket.unclear |= number > 1
                    && basket.drafts.stream().anyMatch(draft -> draft != line && draft.quantity == 0 && draft.joined);
        } else if (basket.pendingNumber == 0 && (line == null || ahead.near(i + 1) == Ahead.Next.ITEM)) {
            basket.pendingNumber = number;
        } else if (isOneOf(i, number)) {
            basket.parts.start(number);
        } else {
            basket.unclear |= !isTotal(i, number);
        }
    }

    /** 아아 네 잔 하나만 라지로: one of those that were counted. */
    private boolean isOneOf(int i, int number) {
        return basket.current != null
                && number < basket.current.quantity
                && ahead.is(i + 1, Role.PARTICLE)
                && tokens.get(i + 1).key().equals("만")
                && ahead.near(i + 2) == Ahead.Next.CHOICE;
    }

    /** 총 네 잔: all that were counted before. */
    private boolean isTotal(int i, int number) {
        boolean summed = i > 0 && SUMS.contains(tokens.get(i - 1).key());
        int sum = basket.sum();
        return summed && number == sum;
    }

    /** Choices and then a number behind a line: a part of it, or the same item once more. */
    private void countPending(Draft line, int number) {
        boolean fits = basket.pending.stream().allMatch(choice -> line.takes(choice.word()));
        if (fits && line.quantity > 0) {
            basket.parts.startWith(number, basket.pending);
            basket.pending.clear();
        } else {
            Draft again = basket.begin(new Draft(line.item, line.named));
            again.quantity = number;
            basket.applyPending();
            basket.unclear |= !again.choices.keySet().containsAll(line.choices.keySet());
        }
    }

    /** 씩: for each line that has no number yet. */
    private void distribute(int i, int number) {
        List<Draft> open =
                basket.drafts.stream().filter(draft -> draft.quantity == 0).toList();
        open.forEach(draft -> draft.quantity = number);
        open.forEach(draft -> chooseByCounter(i, draft));
        if (open.isEmpty()) {
            pendingEach = number;
        }
        basket.unclear |= basket.drafts.size() == 1;
        each = false;
    }

    private void of(int number) {
        int sum = basket.drafts.stream().mapToInt(draft -> draft.quantity).sum();
        Draft line = basket.current;
        if (line == null || (basket.drafts.size() > 1 && line.quantity != number && line.quantity != 0)) {
            basket.unclear = true;
            return;
        }
        if (line.quantity == 0) {
            line.quantity = number;
        }
        basket.unclear |= line.quantity != number && sum != number;
        basket.splitting = true;
    }

    private void all(Draft line, int number) {
        boolean open = basket.drafts.stream().allMatch(draft -> draft.quantity == 0);
        if (line.quantity == 0 && (basket.drafts.size() == 1 || !open)) {
            line.quantity = number;
            return;
        }
        int sum = basket.sum();
        basket.unclear |= number != sum && number != basket.drafts.size() && number != line.quantity;
    }

    private void part(int i, int number) {
        if (ahead.near(i + 1) == Ahead.Next.ITEM && basket.pendingNumber == 0 && !basket.splitting && !isAnswered(i)) {
            basket.unclear |= !basket.parts.isEmpty();
            basket.pendingNumber = number;
        } else if (basket.current == null) {
            basket.unclear = true;
        } else if (!basket.splitting
                && basket.current.quantity == 0
                && basket.parts.isEmpty()
                && !ahead.hasPart(i + 2)) {
            basket.current.quantity = number;
        } else {
            basket.parts.start(number);
            basket.splitting = false;
        }
    }

    void partOf(int count) {
        if (basket.current == null) {
            basket.unclear = true;
        } else {
            basket.parts.start(count);
        }
    }

    /** Whether what follows answers a question about the basket.current line, though it names an item too. */
    private boolean isAnswered(int i) {
        int place = ahead.place(i + 1);
        return basket.current != null
                && place < tokens.size()
                && basket.current.answer(tokens.get(place).word()).isPresent();
    }

    void vague(int number) {
        basket.unclear = true;
        if (basket.current != null && basket.current.quantity == 0) {
            basket.current.quantity = Math.max(number, 1);
        }
        basket.last = Basket.Kind.NUMBER;
    }

    /** Binds the number that waits for an item. */
    void countLeft() {
        if (basket.pendingNumber == 0) {
            return;
        }
        if (basket.current != null && basket.current.quantity == 0) {
            basket.current.quantity = basket.pendingNumber;
        } else {
            basket.unclear = true;
        }
    }
}
