package kr.plusbot.shop.understanding;

import java.util.List;

/** Begins a line for each item that is named, known or not. Mutable, for one sentence. */
final class ItemBinding {

    private final List<Token> tokens;
    private final Ahead ahead;
    private final Basket basket;
    private final ChoiceBinding choices;

    ItemBinding(List<Token> tokens, Ahead ahead, Basket basket, ChoiceBinding choices) {
        this.tokens = tokens;
        this.ahead = ahead;
        this.basket = basket;
        this.choices = choices;
    }

    /** "Or" looks like "I" behind an item: 라떼나 아메리카노. */
    void person(int i, Token token) {
        if (token.key().equals("나")
                && !token.apart()
                && i > 0
                && tokens.get(i - 1).is(Role.MENU)
                && ahead.near(i + 1) == Ahead.Next.ITEM) {
            basket.unclear = true;
        }
    }

    void menu(int i, Token token) {
        if (token.isChoice() && (!token.isItem() || isMeantAsChoice(token))) {
            choices.choice(i, token);
        } else {
            item(i, token);
        }
    }

    /** A word that is an item and a choice is a choice where it answers what is open; either way it is asked. */
    private boolean isMeantAsChoice(Token token) {
        Draft line = basket.current;
        if (line == null || line.answer(token.word()).isEmpty()) {
            return false;
        }
        boolean same = token.word().items().stream().allMatch(sense -> line.isOf(sense.item()));
        basket.unclear |= !same;
        return !basket.parts.isEmpty() || line.takes(token.word());
    }

    private void item(int i, Token token) {
        basket.endParts();
        List<Sense> senses = token.word().items();
        Sense sense = senses.get(0);
        boolean ambiguous = senses.stream().map(Sense::item).distinct().count() > 1;
        if (!ambiguous && ahead.is(i + 1, Role.TOPIC) && mentionsAgain(sense, i)) {
            return;
        }
        basket.unclear |= ambiguous;
        if (basket.current != null && i > 0 && tokens.get(i - 1).isItem()) {
            basket.current.adjoined = true;
        }
        Draft line = basket.begin(new Draft(ambiguous ? null : sense.item(), ambiguous ? "" : token.typed()));
        if (!ambiguous) {
            sense.choices().forEach(line::choose);
        }
        basket.applyPending();
        basket.last = Basket.Kind.ITEM;
    }

    /** 라떼는, where a latte is ordered already, means that one. */
    private boolean mentionsAgain(Sense sense, int i) {
        List<Draft> same =
                basket.drafts.stream().filter(draft -> draft.isOf(sense.item())).toList();
        Ahead.Next next = ahead.near(i + 2);
        if (same.size() != 1 || next == Ahead.Next.ITEM || (next == Ahead.Next.NUMBER && same.get(0).quantity > 0)) {
            basket.unclear |= next == Ahead.Next.NUMBER && !same.isEmpty();
            return false;
        }
        basket.current = same.get(0);
        basket.last = Basket.Kind.ITEM;
        basket.parted = false;
        return true;
    }

    void unknown(Token token) {
        if (token.key().length() < 2) {
            basket.unclear = true;
            return;
        }
        basket.endParts();
        basket.begin(new Draft(null, token.typed()));
        basket.pending.clear();
        basket.last = Basket.Kind.ITEM;
    }

    /** "Two coffees" is no line yet. */
    void category(int i) {
        if (i > 0 && isOfAnother(tokens.get(i), tokens.get(i - 1))) {
            Token item = tokens.get(i - 1);
            basket.removeCurrent();
            basket.begin(new Draft(null, item.typed() + " " + tokens.get(i).typed()));
            return;
        }
        Ahead.Next next = ahead.near(i + 1);
        boolean counted = next == Ahead.Next.NUMBER && (basket.drafts.isEmpty() || basket.parted);
        boolean asked = i + 1 < tokens.size()
                && Binding.STRONG.contains(tokens.get(i + 1).role());
        boolean wanted = counted || asked || next == Ahead.Next.CHOICE;
        if (wanted && (basket.drafts.isEmpty() || next == Ahead.Next.NUMBER)) {
            basket.begin(new Draft(
                    null,
                    basket.pending.isEmpty()
                            ? ""
                            : basket.pending.get(0).typed() + " "
                                    + tokens.get(i).typed()));
            basket.pending.clear();
        }
    }

    /** 고구마 샐러드 is no 고구마 where that stands elsewhere on the menu. */
    private boolean isOfAnother(Token category, Token item) {
        return item.isItem()
                && basket.last == Basket.Kind.ITEM
                && basket.current != null
                && category.word().items().stream().noneMatch(sense -> basket.current.isOf(sense.item()));
    }

    /** What an option asks stands before its answer, or is something that the shop has not. */
    void option(int i, Token token) {
        if (ahead.near(i + 1) != Ahead.Next.CHOICE
                && i > 0
                && !tokens.get(i - 1).isChoice()) {
            unknown(token);
        }
    }
}
